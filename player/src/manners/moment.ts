/** A place in a list: seconds of a track, which its id or its row (from 0) names. */
export type Moment = {
  time: number
  end?: number
  track?: string
  row?: number
}

const CLOCK = /^(?:npt:)?((?:\d+:){0,2}\d+(?:\.\d+)?)s?$/

/** Seconds of `83`, `83.5`, `1:23` or `1:02:03` (W3C Media Fragments, §4.2.1); undefined of others. */
function secondsOf(text: string) {
  const [, clock] = CLOCK.exec(text.trim()) ?? []
  return clock?.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}

/** Reads `83`, `1:23` or `1:23,1:40`, also with a dash: where to begin, and to end if it says so. */
export function readSpan(text: string): { time: number; end?: number } | undefined {
  const [from = '', to] = text.split(/,|(?<=.)-/)
  if (!from && !to) return undefined
  const [time, end] = [from ? secondsOf(from) : 0, to ? secondsOf(to) : undefined]
  if (time === undefined) return undefined
  return end !== undefined && end > time ? { time, end } : { time }
}

/**
 * Where an address begins: `#t=83&track=ID`, or the same in its query; `start` is a row. Undefined
 * where it does not say.
 */
export function momentIn({ hash, search }: { hash: string; search: string }): Moment | undefined {
  const [below, asked] = [new URLSearchParams(hash.slice(1)), new URLSearchParams(search)]
  const find = (name: string) => below.get(name) ?? asked.get(name) ?? ''
  const track = /^[\w-]{1,64}$/.exec(find('track'))?.[0]
  const row = /^\d{1,6}$/.test(find('start')) ? Number(find('start')) : undefined
  const span = readSpan(find('t'))
  if (!span && track === undefined && row === undefined) return undefined
  return {
    time: 0,
    ...span,
    ...(track !== undefined && { track }),
    ...(row !== undefined && { row }),
  }
}

/** An address that begins there: whole seconds are enough to share. */
export function addressAt(url: string, { time, track }: Pick<Moment, 'time' | 'track'>) {
  const fragment = new URLSearchParams()
  if (time >= 1) fragment.set('t', String(Math.floor(time)))
  if (track) fragment.set('track', track)
  return fragment.size ? `${url}#${fragment}` : url
}
