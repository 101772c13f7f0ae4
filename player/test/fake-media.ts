import type { Clock } from '../src/playback/clock.ts'
import type { Media, Ranges } from '../src/playback/media.ts'

const TICK_MS = 250

/**
 * Behaves as an audio element whose address says what it holds: `tone:SECONDS`, or `error:CODE`.
 * Its time is the fake clock's.
 */
export class FakeMedia extends EventTarget implements Media {
  volume = 1
  muted = false
  defaultPlaybackRate = 1
  private rate = 1
  paused = true
  ended = false
  readyState = 0
  duration = Number.NaN
  error: { code: number } | null = null
  /** What `play()` is refused with, as by an autoplay policy. */
  refuse: Error | undefined
  readonly opened: string[] = []
  private position = 0
  private address = ''
  private stopTicking: (() => void) | undefined
  private readonly clock: Clock

  constructor(clock: Clock) {
    super()
    this.clock = clock
  }

  get src() {
    return this.address
  }
  set src(address: string) {
    this.address = address
    this.opened.push(address)
    this.load()
  }
  get playbackRate() {
    return this.rate
  }
  set playbackRate(rate: number) {
    this.rate = rate
    this.say('ratechange')
  }
  get currentTime() {
    return this.position
  }
  set currentTime(seconds: number) {
    this.position = seconds
    this.ended = false
    this.say('seeking')
    this.say('timeupdate')
    this.say('seeked')
  }
  get buffered(): Ranges {
    return { length: this.readyState ? 1 : 0, start: () => 0, end: () => this.duration }
  }

  load() {
    this.stopTicking?.()
    this.error = null
    this.position = 0
    this.rate = this.defaultPlaybackRate
    this.readyState = 0
    this.duration = Number.NaN
    this.ended = false
    this.paused = true
    const [kind, value] = this.address.split('#')[0]!.split(':')
    const address = this.address
    setImmediate(() => {
      if (address !== this.address || !kind) return
      if (kind === 'error') return this.fail(Number(value))
      this.duration = Number(value)
      this.readyState = 4
      this.say('loadedmetadata')
      if (!this.paused) this.run()
    })
  }

  async play() {
    if (this.refuse) throw this.refuse
    if (!this.paused) return
    this.paused = false
    this.say('play')
    if (this.readyState) this.run()
  }

  pause() {
    if (this.paused) return
    this.paused = true
    this.stopTicking?.()
    this.say('pause')
  }

  removeAttribute() {
    this.address = ''
  }

  /** Ends with a MediaError. */
  fail(code: number) {
    this.error = { code }
    this.stopTicking?.()
    this.say('error')
  }

  private run() {
    this.say('playing')
    const tick = () => {
      this.position = Math.min(this.duration, this.position + (TICK_MS / 1000) * this.playbackRate)
      this.say('timeupdate')
      if (this.position < this.duration) this.stopTicking = this.clock.after(TICK_MS, tick)
      else this.finish()
    }
    this.stopTicking?.()
    this.stopTicking = this.clock.after(TICK_MS, tick)
  }

  private finish() {
    this.paused = true
    this.ended = true
    this.say('pause')
    this.say('ended')
  }

  private say(type: string) {
    this.dispatchEvent(new Event(type))
  }
}
