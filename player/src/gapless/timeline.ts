import { retryDelay } from '../playback/backoff.ts'
import { bufferedUntil } from '../playback/media.ts'
import type { Timeline, TimelineDeps } from '../playback/timeline.ts'
import { createDouble, START_SECONDS } from './double.ts'
import { createFeedBuffer, sourceClass } from './feed-buffer.ts'
import { type Item, itemOf } from './item.ts'
import { readSound } from './read-sound.ts'
import { Unplayable } from './recognise.ts'

/**
 * Plays track after track on one timeline of a media element, without what encoders put around the
 * music: the last sample of one is followed by the first of the next. What no SourceBuffer takes
 * plays from its address, in the other element if that has it ready.
 */
export function createTimeline({ media, clock, onCross, renew }: TimelineDeps): Timeline {
  let current = itemOf('')
  let next: Item | undefined
  /** No SourceBuffer takes the current track: its address plays by itself. */
  let isPlain = true
  let buffer: Awaited<ReturnType<typeof createFeedBuffer>> | undefined
  let feeding = new AbortController()
  /** What is on its way; undefined: all that is known is there. */
  let bringing: Item | undefined
  let cancelCross: (() => void) | undefined
  const double = createDouble(media, clock)

  const later = (ms: number) =>
    new Promise<void>((done) => {
      clock.after(ms, done)
      globalThis.addEventListener?.('online', () => done(), { once: true })
    })

  const persistFor = (item: Item, signal: AbortSignal) =>
    async function persist<Result>(task: () => Promise<Result>): Promise<Result> {
      for (let attempt = 0; ; attempt++) {
        try {
          return await task()
        } catch {
          signal.throwIfAborted()
          // The page's policy, or the server, may let an element have what a script may not.
          if (attempt && !item.sound) throw new Unplayable()
          // An address that is over is the usual cause: the first renewal is at once.
          if (attempt) await later(retryDelay(attempt))
          item.url = await renew(item.url).catch(() => item.url)
          signal.throwIfAborted()
        }
      }
    }

  async function bring(item: Item, signal: AbortSignal) {
    let isBegun = false
    for await (const part of readSound(item, persistFor(item, signal), signal)) {
      signal.throwIfAborted()
      buffer ??= await createFeedBuffer(media, clock)
      const sound = item.sound!
      if (!isBegun) await buffer.begin(sound, item, part.from, signal)
      isBegun = true
      if (part.isLast) item.end = item.start + part.until - sound.before - sound.after
      await buffer.add(part, item.end, item.start - sound.before + part.until, signal)
      signal.throwIfAborted()
    }
  }

  /** Brings an item and what follows it. */
  async function feed(item: Item) {
    feeding.abort()
    feeding = new AbortController()
    const { signal } = feeding
    bringing = item
    try {
      if (item === next) item.start = current.end!
      await bring(item, signal)
      while (next && item !== next) {
        next.start = item.end!
        bringing = item = next
        watch()
        await bring(item, signal)
      }
    } catch (thrown) {
      if (signal.aborted) return
      if (item === current) return playPlain(current.from)
      // It gets another chance to play, by itself, when its turn comes.
      if (item === next) {
        next = undefined
        double.prepare(item.url)
      }
      if (!(thrown instanceof Unplayable)) await buffer?.forget(item.start, Infinity)
    }
    bringing = undefined
    await buffer?.finish()
  }

  /** From its address, at second `at`. */
  function playPlain(at: number) {
    const wasPlaying = !media.paused
    isPlain = true
    buffer = undefined
    media.src = current.url
    if (at) media.currentTime = at
    if (wasPlaying) void media.play().catch(() => undefined)
  }

  /** Tells to the millisecond when the next track begins: `timeupdate` comes four times a second. */
  function watch() {
    cancelCross?.()
    const end = isPlain ? media.duration : current.end
    if (!(next || double.holds) || end === undefined || media.paused) return
    // How long a file is may be a guess until all of it is there; then its own end tells.
    if (!next && bufferedUntil(media.buffered, media.currentTime) < end - 0.5) return
    const early = next ? 0 : START_SECONDS
    const left = (end - media.currentTime) / media.playbackRate - early
    if (left <= 0) onCross()
    else if (left < 1) cancelCross = clock.after(left * 1000, watch)
  }
  for (const event of ['timeupdate', 'playing', 'ratechange']) media.addEventListener(event, watch)

  return {
    open(url, from) {
      cancelCross?.()
      current = { ...itemOf(url), from }
      next = buffer = undefined
      double.prepare(undefined)
      isPlain = false
      // What failed before must not keep this one from being played.
      media.removeAttribute('src')
      media.load()
      if (sourceClass()) void feed(current)
      else playPlain(from)
    },
    prepare(url) {
      if (!url || isPlain) double.prepare(url)
      if (isPlain || next?.url === url) return
      const old = next
      next = url ? itemOf(url) : undefined
      // Then it follows when the current one is there.
      if (current.end === undefined || bringing === current) return
      feeding.abort()
      bringing = undefined
      const mine = next
      const cleared = old ? buffer?.forget(current.end, Infinity) : undefined
      void Promise.resolve(cleared).then(() => {
        if (next === mine) return mine ? feed(mine) : buffer?.finish()
      })
    },
    rescue() {
      if (isPlain) return false
      feeding.abort()
      playPlain(Math.max(current.from, media.currentTime - current.start))
      return true
    },
    advance() {
      if (next) {
        const { end } = current
        if (end === undefined) return false
        if (media.currentTime < end) {
          // The listener goes on before the end: what follows may be there already.
          if (!(bufferedUntil(media.buffered, end) > end + START_SECONDS)) return false
          media.currentTime = end
        }
        current = next
        next = undefined
        return true
      }
      const url = double.advance()
      if (!url) return false
      feeding.abort()
      buffer = undefined
      isPlain = true
      current = itemOf(url)
      return true
    },
    close() {
      cancelCross?.()
      double.prepare(undefined)
      feeding.abort()
      current = itemOf('')
      next = buffer = undefined
      isPlain = true
    },
    get leansOnAddress() {
      const loaded = bufferedUntil(media.buffered, media.currentTime)
      return isPlain && !media.paused && !(loaded > media.duration - 0.5)
    },
    goOn(url) {
      current.url = url
      double.goOn(url)
    },
    get start() {
      return isPlain ? 0 : current.start
    },
    get duration() {
      const { sound, start, end } = current
      if (isPlain) return media.duration
      if (end !== undefined) return end - start
      return sound?.total === undefined ? Number.NaN : sound.total - sound.before - sound.after
    },
    seek(seconds) {
      const to = (isPlain ? 0 : current.start) + seconds
      const isThere = isPlain || bufferedUntil(media.buffered, to) > to
      media.currentTime = to
      if (isThere || (bringing === current && current.from === seconds)) return
      current.from = seconds
      current.end = undefined
      feeding.abort()
      void buffer?.forget(0, Infinity).then(() => {
        // Once more: before, it may have been past all that was there.
        media.currentTime = to
        return feed(current)
      })
    },
  }
}
