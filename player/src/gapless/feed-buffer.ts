import type { Clock } from '../playback/clock.ts'
import type { Media } from '../playback/media.ts'
import type { Item } from './item.ts'
import type { Segment, Sound } from './sound.ts'
import { Unplayable } from './recognise.ts'

/** So far ahead is loaded; less where that would be more than a SourceBuffer holds. */
const AHEAD_SECONDS = 60
const AHEAD_BYTES = 4_000_000
const BEHIND_SECONDS = 20
/** Longer than anybody listens. */
const FAR_SECONDS = 10_000_000

/** Not ManagedMediaSource, which opens only where the media may not go to other devices: phones of Apple play track by track. */
export const sourceClass = () => (globalThis as { MediaSource?: typeof MediaSource }).MediaSource

/** Gives the media a source that is filled bit by bit. Throws `Unplayable` where there is none. */
export async function createFeedBuffer(media: Media, clock: Clock) {
  const Source = sourceClass()
  if (!Source) throw new Unplayable()
  const source = new Source()
  let buffer: SourceBuffer | undefined
  const wasPlaying = !media.paused
  const address = URL.createObjectURL(source)
  media.src = address
  if (wasPlaying) void media.play().catch(() => undefined)
  await new Promise<void>((done, refuse) => {
    source.addEventListener('sourceopen', () => done(), { once: true })
    // The page's policy allows no blob: as media.
    media.addEventListener('error', () => refuse(new Unplayable()), { once: true })
  })
  URL.revokeObjectURL(address)

  /** Nobody knows how much follows, and a browser jumps only to where it believes that music may be. */
  function widen() {
    if (source.readyState === 'open' && !(source.duration >= FAR_SECONDS))
      source.duration = FAR_SECONDS
  }
  widen()

  async function settled() {
    while (buffer?.updating)
      await new Promise((done) => buffer!.addEventListener('updateend', done, { once: true }))
  }
  const pause = (ms: number) => new Promise<void>((done) => clock.after(ms, done))

  async function forget(from: number, until: number) {
    await settled()
    if (!buffer || until <= from) return
    buffer.remove(Math.max(0, from), until)
    await settled()
    widen()
  }

  async function append(bytes: Uint8Array, signal: AbortSignal) {
    for (;;) {
      await settled()
      signal.throwIfAborted()
      try {
        buffer!.appendBuffer(bytes as Uint8Array<ArrayBuffer>)
        await settled()
        return widen()
      } catch (thrown) {
        if ((thrown as Error).name !== 'QuotaExceededError') throw thrown
        await forget(0, media.currentTime - BEHIND_SECONDS)
        await pause(1000)
      }
    }
  }

  return {
    /** What is added next is this sound, from second `first` of its file. */
    async begin(sound: Sound, item: Item, first: number, signal: AbortSignal) {
      await settled()
      if (!buffer) buffer = source.addSourceBuffer(sound.type)
      else {
        if (source.readyState === 'open') buffer.abort()
        buffer.changeType(sound.type)
      }
      // Bare frames of MP3 have no times of their own.
      const isBare = !sound.init
      if (!isBare) buffer.mode = 'segments'
      buffer.appendWindowStart = 0
      buffer.appendWindowEnd = Number.POSITIVE_INFINITY
      // A listener who jumped hears nothing of what lies before.
      buffer.appendWindowStart = item.start + item.from
      buffer.timestampOffset = item.start - sound.before + (isBare ? first : 0)
      if (sound.init) await append(sound.init, signal)
    },
    /** Resolves when there is room for more; `end` is where the music ends, once that is known. */
    async add(
      { bytes, from, until }: Segment,
      end: number | undefined,
      reached: number,
      signal: AbortSignal,
    ) {
      await settled()
      if (end !== undefined) buffer!.appendWindowEnd = end
      await append(bytes, signal)
      const bytesASecond = bytes.length / Math.max(0.01, until - from)
      const most = Math.min(AHEAD_SECONDS, AHEAD_BYTES / bytesASecond)
      if (media.currentTime > BEHIND_SECONDS * 2)
        await forget(0, media.currentTime - BEHIND_SECONDS)
      while (end === undefined && reached - media.currentTime > most) {
        await pause(250)
        signal.throwIfAborted()
      }
    },
    forget,
    /** Nothing follows, for now. */
    async finish() {
      await settled()
      if (source.readyState === 'open' && buffer) source.endOfStream()
    },
  }
}
