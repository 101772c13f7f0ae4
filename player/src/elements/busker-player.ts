import { html, LitElement, type PropertyValues } from 'lit'
import { property } from 'lit/decorators.js'
import { type Address, parseAddress } from '../address.ts'
import { type Api, createApi } from '../api.ts'
import type { Accent } from '../cover-accent.ts'
import { createMembership } from '../device/membership.ts'
import type { Stage } from '../device/stage.ts'
import type { GetToken } from '../device/token.ts'
import type { BuskerPlayerEvents } from '../events.ts'
import { type Command, commandOf } from '../keyboard.ts'
import { showPosition, showTrack, takeMediaSession } from '../media-session.ts'
import { isSounding, playAlone } from '../only-one.ts'
import { systemClock } from '../playback/clock.ts'
import {
  type CollectionSource,
  type CollectionState,
  loadCollection,
} from '../playback/collection.ts'
import { createPlayReports } from '../playback/play-reports.ts'
import { createPlayback, type PlaybackChange } from '../playback/playback.ts'
import { PlayerError } from '../playback/player-error.ts'
import { artworkFor, type Track } from '../playback/track.ts'
import './busker-cover.ts'
import './busker-queue.ts'
import './busker-scrubber.ts'
import './busker-transport.ts'
import './busker-volume.ts'
import { playerStyles } from './busker-player.styles.ts'
import { element } from './define.ts'
import { renderNotice } from './render-notice.ts'
import { tokens } from './tokens.styles.ts'

const SEEK_SECONDS = 5
const VOLUME_STEP = 0.05
const COVER_PIXELS = 640

/**
 * Plays a Busker playlist, album or track on any page. README.md lists its attributes, methods,
 * events, parts and custom properties.
 */
@element('busker-player')
export class BuskerPlayer extends LitElement {
  static override styles = [tokens, playerStyles]

  /** The address of what to play: `https://host/playlist/ID`, also `/album/` and `/track/`. */
  @property({ reflect: true }) accessor src = ''
  /** The embed key of this page, `pk_…`, where the music asks for one. */
  @property({ reflect: true, useDefault: true }) accessor key = ''
  /** `auto` follows the listener's system. */
  @property({ reflect: true, useDefault: true }) accessor theme: 'auto' | 'light' | 'dark' = 'auto'

  /** Gives an access token of the listener: the player becomes one of their devices. */
  @property({ attribute: false }) accessor getToken: GetToken | undefined
  /** What other players call this one. */
  @property({ attribute: 'device-name' }) accessor deviceName = ''

  private loaded: CollectionState = { phase: 'loading' }
  /** What a screen reader says next. */
  private announcement = ''
  /** A line over the list: why it is silent. */
  private hint = ''
  private readonly states = this.attachInternals().states
  private address: Address | undefined
  private api: Api | undefined
  private pages: ReturnType<typeof loadCollection> | undefined
  private readonly membership = createMembership()
  /** Made for one track: there is no list. */
  private single = false
  private readonly reports = createPlayReports(
    async (reports) => this.api?.report(reports) ?? 'done',
    (reports) => this.api?.leave(reports),
    systemClock,
  )
  private readonly playback = createPlayback({
    media: document.createElement('audio'),
    clock: systemClock,
    requestGrant: (track) =>
      this.api?.grant(track, this.key || this.address?.key) ??
      Promise.reject(new PlayerError('track-unavailable')),
    reports: this.reports,
  })

  constructor() {
    super()
    this.playback.subscribe(this.changed)
  }

  override connectedCallback() {
    super.connectedCallback()
    addEventListener('pagehide', this.leave)
    addEventListener('online', this.online)
    if (this.hasUpdated && !this.membership.isMember) this.enrol()
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    removeEventListener('pagehide', this.leave)
    removeEventListener('online', this.online)
    // An element that only moves within the page is back at once and plays on.
    queueMicrotask(() => {
      if (this.isConnected) return
      this.playback.close()
      this.membership.resign()
    })
  }

  /** Starts or resumes. Resolves when sound starts or the attempt is over; failures are events. */
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

  protected override willUpdate(changed: PropertyValues<this>) {
    const { origin } = this.address ?? {}
    const named = changed.has('src')
    const given = changed.has('getToken')
    if (named) this.address = this.home
    // Before music is asked for, which may be for this listener alone.
    if (given || changed.has('deviceName') || origin !== this.address?.origin) this.enrol()
    if (named || (given && this.loaded.phase === 'failed')) void this.open()
  }

  private get home() {
    return this.src ? parseAddress(this.src, document.baseURI) : undefined
  }

  /** Forgets what was loaded and asks for what `src` names. */
  private open() {
    const address = this.home
    this.single = address?.kind === 'track'
    if (this.single) this.states.add('single')
    else this.states.delete('single')
    return this.load(address)
  }

  private async load(address: Address | undefined, source?: CollectionSource) {
    this.playback.clear()
    this.playback.leave()
    this.pages?.close()
    this.hint = this.announcement = ''
    this.address = address
    if (!address) return this.settle({ phase: 'failed', error: new PlayerError('invalid-source') })
    this.api = createApi(address, undefined, this.membership.fetch)
    this.pages = loadCollection(
      source ?? this.api,
      systemClock,
      (loaded) => this.settle(loaded),
      ({ tracks, nextOffset }) => this.playback.append(tracks, nextOffset === undefined),
    )
    await this.pages.ready
  }

  /** Becomes a device of whoever the page gives tokens of. */
  private enrol() {
    const { getToken, address, playback } = this
    this.membership.resign()
    if (!getToken || !address) return
    const stage: Stage = {
      playback,
      origin: address.origin,
      name: (this.deviceName.trim() || document.title || location.host || 'A page').slice(0, 100),
      address: () => this.address,
      load: (...music) => this.load(...music),
      more: () => this.pages?.more(),
      tell: (type, detail) => this.tell(type, detail),
    }
    this.membership.enrol(stage, getToken)
  }

  private settle(loaded: CollectionState) {
    this.loaded = loaded
    this.requestUpdate()
    if (loaded.phase === 'failed') {
      const { code, message } = loaded.error
      this.tell('busker-error', { code, message, follow: 'stop' })
    } else if (loaded.phase === 'ready' && this.address) {
      const { kind, id } = this.address
      const { name: title, total } = loaded.collection
      // After the first page, which follows in this same turn, has joined the queue.
      queueMicrotask(() => this.tell('busker-ready', { kind, id, title, total }))
    }
  }

  private changed = (change: PlaybackChange) => {
    const { playback } = this
    const { track, queue, currentTime, duration, volume, muted } = playback
    this.requestUpdate()
    if (change.type === 'needmore') this.pages?.more()
    if (change.type === 'volumechange') this.tell('busker-volumechange', { volume, muted })
    if (change.type === 'error') {
      const { code, message } = change.error
      this.hint = message
      this.tell('busker-error', { code, message, follow: change.follow, ...(track && { track }) })
    } else if (!playback.trouble && change.type !== 'timeupdate') {
      this.hint = ''
    }
    if (!track) return
    if (change.type === 'play') {
      this.states.add('playing')
      playAlone(playback)
      takeMediaSession(playback)
    }
    if (change.type === 'pause') this.states.delete('playing')
    if (change.type === 'trackchange' && this.hasUpdated && this.announcing()) {
      this.announcement = `${track.title}, ${track.artist}`
    }
    if (isSounding(playback)) {
      if (change.type === 'trackchange') showTrack(playback)
      showPosition(playback)
    }
    switch (change.type) {
      case 'timeupdate':
        return this.tell('busker-timeupdate', { currentTime, duration })
      case 'autoplay-blocked':
        this.hint = 'Press play to listen.'
        return this.tell('busker-autoplay-blocked', { track, index: queue.index })
      case 'play':
      case 'pause':
      case 'ended':
      case 'trackchange':
        return this.tell(`busker-${change.type}`, { track, index: queue.index })
    }
  }

  /** The first track of a list that nobody started is no news. */
  private announcing() {
    return !this.playback.paused || this.playback.queue.index > 0
  }

  private tell<Type extends keyof BuskerPlayerEvents>(
    type: Type,
    detail: BuskerPlayerEvents[Type]['detail'],
  ) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }))
  }

  private leave = () => this.playback.leave()
  private online = () => this.playback.online()

  private readonly commands: Record<Command, () => void> = {
    toggle: () => (this.paused ? void this.play() : this.pause()),
    back: () => (this.currentTime -= SEEK_SECONDS),
    forward: () => (this.currentTime += SEEK_SECONDS),
    louder: () => this.setVolume(this.volume + VOLUME_STEP),
    quieter: () => this.setVolume(this.volume - VOLUME_STEP),
    next: () => void this.next(),
    previous: () => void this.previous(),
    mute: () => (this.muted = !this.muted),
  }

  /** Whoever turns the volume up wants to hear it. */
  private setVolume(volume: number) {
    this.muted = false
    this.volume = Math.round(volume * 100) / 100
  }

  private press = (event: KeyboardEvent) => {
    const command = this.currentTrack && commandOf(event)
    if (!command) return
    event.preventDefault()
    this.commands[command]()
  }

  private choose = ({ detail: row }: CustomEvent<number>) => {
    if (row === this.currentIndex) return this.commands.toggle()
    void this.skipTo(row)
    void this.play()
  }

  private tint = ({ detail }: CustomEvent<Accent | undefined>) => {
    const { style } = this.renderRoot.querySelector<HTMLElement>('.card')!
    style.setProperty('--_hue', detail ? String(detail.hue) : null)
    style.setProperty('--_chroma', detail ? String(detail.chroma) : null)
  }

  override render() {
    const { loaded } = this
    const silent = loaded.phase === 'ready' && loaded.collection.total === 0
    const name = loaded.phase === 'ready' ? loaded.collection.name : ''
    return html`<section
      class="card ${loaded.phase}"
      part="player"
      tabindex="-1"
      aria-label=${name ? `Player: ${name}` : 'Player'}
      aria-busy=${loaded.phase === 'loading'}
      @keydown=${this.press}
    >
      ${loaded.phase === 'failed' || silent ? renderNotice(loaded, () => void this.open()) : this.renderMusic(name)}
      <p class="spoken" aria-live="polite">${this.announcement}</p>
      <p class="toast" part="message" role="status">${this.hint}</p>
    </section>`
  }

  private renderMusic(name: string) {
    const { playback, loaded } = this
    const { track, paused, waiting } = playback
    const collection = loaded.phase === 'ready' ? loaded.collection : undefined
    const artwork = track?.artwork.length ? track.artwork : (collection?.artwork ?? [])
    return html`
      <busker-cover
        class="cover"
        part="cover"
        exportparts="image: cover-image"
        .src=${artworkFor(artwork, COVER_PIXELS)?.url ?? ''}
        @busker-accent=${this.tint}
      >
      </busker-cover>
      <div class="titles" part="titles">
        <p class="title" part="title" title=${track?.title ?? ''}>${track?.title ?? '\u00a0'}</p>
        <p class="artist" part="artist">${track?.artist ?? '\u00a0'}</p>
      </div>
      <busker-scrubber
        class="scrubber"
        part="scrubber"
        exportparts="rail, time, preview"
        .currentTime=${playback.currentTime}
        .duration=${playback.duration}
        .buffered=${playback.bufferedUntil}
        .preview=${playback.preview}
        .disabled=${!track}
        @busker-seek=${({ detail }: CustomEvent<number>) => playback.seek(detail)}
      >
      </busker-scrubber>
      <div class="controls" part="controls">
        <busker-transport
          exportparts="button, play-button"
          .paused=${paused}
          .waiting=${waiting}
          .disabled=${!track}
          .last=${playback.last}
          @busker-toggle=${this.commands.toggle}
          @busker-next=${this.commands.next}
          @busker-previous=${this.commands.previous}
        >
        </busker-transport>
        <busker-volume
          class="volume"
          part="volume"
          exportparts="button, rail"
          .volume=${playback.volume}
          .muted=${playback.muted}
          @busker-mute=${this.commands.mute}
          @busker-volume=${({ detail }: CustomEvent<number>) => this.setVolume(detail)}
        >
        </busker-volume>
      </div>
      ${this.single ? '' : this.renderList(name, collection?.total ?? 0)}
    `
  }

  private renderList(name: string, total: number) {
    const { queue, paused } = this.playback
    const loading = this.loaded.phase === 'loading'
    return html`<div class="list" part="list">
      <p class="about" part="about">
        ${
          loading
            ? ''
            : html`<a href=${this.address?.url ?? ''} target="_blank" rel="noopener">${name}</a>
                <span>${total.toLocaleString()} ${total === 1 ? 'track' : 'tracks'}</span>`
        }
      </p>
      <busker-queue
        class="queue"
        part="queue"
        exportparts="row, current-row"
        .tracks=${queue.tracks}
        .index=${queue.index}
        .total=${total}
        .playing=${!paused}
        @busker-skip=${this.choose}
        @busker-more=${() => this.pages?.more()}
      >
      </busker-queue>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'busker-player': BuskerPlayer
  }
  interface GlobalEventHandlersEventMap extends BuskerPlayerEvents {}
}
