/** The part of HTMLMediaElement that the engine uses; an `<audio>` element is one. */
export type Media = EventTarget & {
  src: string
  currentTime: number
  volume: number
  muted: boolean
  readonly duration: number
  readonly paused: boolean
  readonly ended: boolean
  readonly readyState: number
  playbackRate: number
  defaultPlaybackRate: number
  readonly buffered: Ranges
  readonly error: { readonly code: number } | null
  play(): Promise<void>
  pause(): void
  load(): void
  removeAttribute(name: string): void
}

export type Ranges = {
  readonly length: number
  start(index: number): number
  end(index: number): number
}

/** MediaError codes of the HTML standard. */
export const mediaErrors = { network: 2, decode: 3, unsupported: 4 } as const

/** Up to which second sound is loaded without a gap from `position` on. */
export function bufferedUntil(ranges: Ranges, position: number): number {
  for (let i = 0; i < ranges.length; i++) {
    // Browsers leave hairline gaps at the edges.
    if (ranges.start(i) <= position + 0.25 && ranges.end(i) >= position) return ranges.end(i)
  }
  return position
}
