import { LitElement, type PropertyDeclarations } from 'lit'
import type * as Engine from '../engine.ts'
import type { Music } from '../engine.ts'
import type { RepeatMode } from '../events.ts'
import { isSounding } from '../only-one.ts'
import { loadPart } from '../part.ts'
import { systemClock } from '../playback/clock.ts'
import type { Plan } from '../playback/order.ts'
import { createPlayback } from '../playback/playback.ts'
import type { Track } from '../playback/track.ts'
import { twoAsOne } from '../playback/two-as-one.ts'

/** Tracks as a player tells them, or their URIs (`busker:track:ID`), which its server knows. */
export type Tracks = Track | string | readonly (Track | string)[]

const modes = ['off', 'all', 'one'] as const
const repeats = ['off', 'context', 'track'] as const

/**
 * What sounds, and in which order: the part of `<busker-player>` that is in the style of
 * HTMLMediaElement. Times are seconds.
 */
export abstract class MediaPlayer extends LitElement {
  static override properties: PropertyDeclarations = {
    shuffle: { type: Boolean, reflect: true, noAccessor: true },
    repeat: {
      reflect: true,
      noAccessor: true,
      converter: { toAttribute: (mode: RepeatMode) => (mode === 'off' ? null : mode) },
    },
  }

  protected engine: typeof Engine | undefined
  /** What `shuffle` shall be when the part that shuffles is there. */
  private wished: boolean | undefined
  protected readonly media = twoAsOne(
    document.createElement('audio'),
    document.createElement('audio'),
  )
  protected readonly playback = createPlayback({
    media: this.media,
    clock: systemClock,
    loadSource: async (attempt) => {
      if (!attempt) this.expectSound()
      await this.rearrange(undefined, attempt)
      if (isSounding(this.playback)) this.engine?.takeMediaSession(this.playback)
      return this.engine!.sourceOf(() => this.music())
    },
  })

  /** Somebody is about to listen: what brings sound and joins tracks is on its way. */
  protected expectSound() {
    void loadPart('engine')
    void loadPart('gapless')
  }

  /** Where music comes from at present. */
  protected abstract music(): Music

  /**
   * Starts or resumes. Resolves when sound starts or the attempt is over; failures are events.
   * Before the list is there it is kept in mind, until `pause()`.
   */
  play() {
    return this.playback.play()
  }
  pause() {
    this.playback.pause()
  }
  next() {
    return this.playback.next()
  }
  /** Within the first 3 s the track before, later the beginning of this one. */
  previous() {
    return this.playback.previous()
  }
  /** Row `index`, from 0, becomes the current track; it plays if music was playing. */
  skipTo(index: number) {
    return this.playback.skipTo(index)
  }

  /** Seconds. */
  get currentTime() {
    return this.playback.currentTime
  }
  set currentTime(seconds: number) {
    this.playback.seek(seconds)
  }
  /** Seconds; 0 while nothing is loaded. */
  get duration() {
    return this.playback.duration
  }
  get paused() {
    return this.playback.paused
  }
  /** The last track is over. */
  get ended() {
    return this.playback.ended
  }
  /** 0 to 1. */
  get volume() {
    return this.playback.volume
  }
  set volume(volume: number) {
    this.playback.volume = volume
  }
  get muted() {
    return this.playback.muted
  }
  set muted(muted: boolean) {
    this.playback.muted = muted
  }
  /** 1 is the speed that it was recorded at; from 0.25 to 4. */
  get playbackRate() {
    return this.playback.playbackRate
  }
  set playbackRate(rate: number) {
    this.playback.playbackRate = rate
  }
  /** Sound is wanted but not there yet. */
  get waiting() {
    return this.playback.waiting
  }
  /** Nothing comes after the current track. */
  get last() {
    return this.playback.last
  }
  /** Of this track the server gives the beginning alone. */
  get preview() {
    return this.playback.preview
  }
  /** Seconds: so far the sound is loaded without a gap. */
  get bufferedUntil() {
    return this.playback.bufferedUntil
  }

  /** The tracks loaded so far, in order. */
  get queue(): readonly Track[] {
    return this.playback.queue.tracks
  }
  get currentIndex() {
    return this.playback.queue.index
  }
  get currentTrack(): Track | undefined {
    return this.playback.track
  }
  /** What plays after the current track, as far as it is loaded. */
  get upcoming(): readonly Track[] {
    return this.playback.upcoming
  }
  /** The list plays in an order of chance; the current track stays. */
  get shuffle(): boolean {
    return this.wished ?? this.playback.shuffled
  }
  set shuffle(on: boolean) {
    this.wished = !!on
    this.requestUpdate('shuffle', !on)
    if (this.currentTrack) void this.rearrange()
  }
  /** `all`: the list begins again when it is over; `one`: the current track does. */
  get repeat(): 'off' | 'all' | 'one' {
    return modes[repeats.indexOf(this.playback.repeat)]!
  }
  set repeat(mode: RepeatMode) {
    this.playback.repeat = repeats[modes.indexOf(mode)] ?? 'off'
  }

  /** After whatever was asked for before these play, and then the list goes on. Rejects if the server does not know them. */
  addToQueue(tracks: Tracks) {
    return this.put(tracks, false)
  }
  /** These play when the current track is over. Rejects if the server does not know them. */
  playNext(tracks: Tracks) {
    return this.put(tracks, true)
  }
  /** Puts row `from` of `queue` at row `to`; the same track stays the current one. */
  moveInQueue(from: number, to: number) {
    return this.rearrange((engine, plan) => engine.moveRow(plan, from, to))
  }
  /** Takes row `index` out of `queue`; the current track stays. */
  removeFromQueue(index: number) {
    return this.rearrange((engine, plan) => engine.drop(plan, plan.queue.tracks[index]!))
  }

  private async put(tracks: Tracks, next: boolean) {
    await this.rearrange()
    const found = await this.engine?.findTracks(tracks, this.music())
    if (found) await this.rearrange((engine, plan) => engine.askAll(plan, found, next))
  }

  private async rearrange(
    edit?: (engine: typeof Engine, plan: Plan) => Plan,
    attempt?: number,
  ): Promise<void> {
    this.engine ??= await loadPart<typeof Engine>('engine', attempt)
    const { engine, playback, wished } = this
    this.wished = undefined
    if (engine && (wished ?? playback.shuffled) !== playback.shuffled) {
      playback.plan = engine.turn(playback.plan, wished!, Math.random() * 2 ** 32)
    }
    if (engine && edit) playback.plan = edit(engine, playback.plan)
  }

  /** The attributes say what the playback does, whoever has changed it. */
  protected reflectOrder() {
    this.requestUpdate('shuffle', !this.shuffle)
    this.requestUpdate('repeat', '')
  }
}
