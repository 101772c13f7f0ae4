import type { Media } from './media.ts'

/** Two elements in turn, as one: what is asked of it is asked of the one that sounds. */
export type DoubleMedia = Media & {
  /** The one that sounds. */
  readonly active: Media
  /** The other one, in which what follows can be made ready. */
  readonly spare: Media
  /** From now on the other one sounds, as loud and as fast. */
  swap(): void
}

const told =
  'loadedmetadata error waiting stalled progress playing timeupdate play pause ended seeking seeked volumechange ratechange durationchange'

export function twoAsOne(first: Media, second: Media): DoubleMedia {
  let [active, spare] = [first, second]
  const outer = Object.assign(new EventTarget(), {
    swap() {
      const { volume, muted, playbackRate, defaultPlaybackRate } = active
      Object.assign(spare, { volume, muted, playbackRate, defaultPlaybackRate })
      ;[active, spare] = [spare, active]
    },
  })
  Object.defineProperties(outer, { active: { get: () => active }, spare: { get: () => spare } })
  for (const one of [first, second]) {
    for (const type of told.split(' ')) {
      one.addEventListener(type, () => {
        if (one === active) outer.dispatchEvent(new Event(type))
      })
    }
  }
  return new Proxy(outer, {
    get(_, name) {
      const from: object = name in outer ? outer : active
      const value: unknown = Reflect.get(from, name)
      return typeof value === 'function' ? value.bind(from) : value
    },
    set: (_, name, value) => Reflect.set(active, name, value),
  }) as unknown as DoubleMedia
}
