import { html, LitElement, type PropertyValues } from 'lit'
import { type Address, parseAddress } from '../address.ts'
import { createApi } from '../api.ts'
import type { Accent } from '../cover-accent.ts'
import { createMembership } from '../device/membership.ts'
import type { Stage } from '../device/stage.ts'
import type { GetToken } from '../device/token.ts'
import type * as Engine from '../engine.ts'
import type { BuskerPlayerEvents } from '../events.ts'
import { carryOut, commandOf } from '../keyboard.ts'
import { msg } from '../localize/message.ts'
import { chooseLanguage, speak } from '../localize/speak.ts'
import type * as More from '../more/more.ts'
import { isSounding, playAlone } from '../only-one.ts'
import { systemClock } from '../playback/clock.ts'
import {
  type CollectionSource,
  type CollectionState,
  loadCollection,
} from '../playback/collection.ts'
import { createPlayback, type PlaybackChange } from '../playback/playback.ts'
import { PlayerError } from '../playback/player-error.ts'
import type { Track } from '../playback/track.ts'
import { loadPart } from '../part.ts'
import { playerStyles } from './busker-player.styles.ts'
import { define } from './define.ts'
import { CHANGE, HERE, paint } from './follow-player.ts'
import { layoutFor, type LayoutName } from './layout.ts'
import { renderPlayer } from './render-player.ts'
import { tokens } from './tokens.styles.ts'

/**
 * Plays a Busker playlist, album or track on any page. README.md lists its attributes, methods,
 * events, parts and custom properties.
 *
 * @tag busker-player
 * @csspart player - all of it
 * @csspart cover @csspart cover-image
 * @csspart titles @csspart title @csspart artist
 * @csspart scrubber @csspart rail @csspart time @csspart preview
 * @csspart transport @csspart button @csspart play-button
 * @csspart volume
 * @csspart list @csspart about @csspart queue @csspart row @csspart current-row
 * @csspart lyrics @csspart lyrics-button @csspart line @csspart current-line
 * @csspart message - why it is silent
 * @csspart notice @csspart retry-button
 * @csspart help - the dialog of keys
 */
export class BuskerPlayer extends LitElement {
  static override styles = [tokens, playerStyles]
  static override properties = {
    src: { reflect: true },
    key: { reflect: true, useDefault: true },
    consent: { reflect: true, useDefault: true },
    theme: { reflect: true, useDefault: true },
    layout: { reflect: true, useDefault: true },
    lang: { reflect: true, useDefault: true },
    lyrics: { type: Boolean, reflect: true },
    loudness: { reflect: true, useDefault: true },
    deviceName: { attribute: 'device-name', reflect: true, useDefault: true },
    getToken: { attribute: false },
  }

  /** The address of what to play: `https://host/playlist/ID`, also `/album/` and `/track/`. */
  declare src: string
  /** The embed key of this page, `pk_…`, where the music asks for one. */
  declare key: string
  /** `click`: asks the server for nothing before the card inside is clicked. */
  declare consent: '' | 'click'
  /** `auto` follows the page, or the listener's system where the page says nothing. */
  declare theme: 'auto' | 'light' | 'dark'
  /** `auto` goes by the player's own height; `none` draws only what stands inside the element. */
  declare layout: 'auto' | 'bar' | 'compact' | 'full' | 'page' | 'none'
  /** The language of the player; else the page's, else the browser's. */
  declare lang: string
  /** Shows the words of what plays in the place of the list. */
  declare lyrics: boolean
  /** As loud as other music: `auto` by album where one plays in order, else by track; `off` as recorded. */
  declare loudness: 'auto' | 'track' | 'album' | 'off'
  /** What other players call this one. */
  declare deviceName: string
  /** Gives an access token of the listener: the player becomes one of their devices. */
  declare getToken: GetToken | undefined

  private loaded: CollectionState = { phase: 'loading' }
  /** What a screen reader says next. */
  private announcement = ''
  /** A line over the list: why it is silent. */
  private hint = ''
  private readonly states = this.attachInternals().states
  private address: Address | undefined
  private pages: ReturnType<typeof loadCollection> | undefined
  private readonly membership = createMembership()
  /** Made for one track: there is no list. */
  private single = false
  private readonly playback = createPlayback({
    media: document.createElement('audio'),
    clock: systemClock,
    loadSource: async (attempt) => {
      this.engine = await loadPart<typeof Engine>('engine', attempt)
      if (isSounding(this.playback)) this.engine?.takeMediaSession(this.playback)
      return this.engine!.sourceOf(() => ({
        address: this.address,
        key: this.key || this.address?.key || '',
        signed: this.membership.fetch,
        normalize: this.loudness,
        inOrder: !this.playback.shuffled,
      }))
    },
  })

  /** By which it is drawn at present. */
  private drawn: LayoutName = 'full'
  private tinted: Accent | undefined
  private sounded = false
  private engine: typeof Engine | undefined
  private readonly sized = new ResizeObserver(() => this.fit())

  constructor() {
    super()
    this.src = this.key = this.consent = this.lang = this.deviceName = ''
    this.lyrics = false
    this.theme = this.layout = this.loudness = 'auto'
    this.playback.subscribe(this.changed)
  }

  override connectedCallback() {
    super.connectedCallback()
    addEventListener('pagehide', this.leave)
    addEventListener('online', this.online)
    // A page that says nothing of it is dark where the system is, as most by now are.
    const told = document.querySelector('meta[name=color-scheme]')
    if (!told && getComputedStyle(this).colorScheme === 'normal') this.states.add('system')
    this.sized.observe(this)
    this.dispatchEvent(new Event(HERE, { bubbles: true, composed: true }))
    if (this.hasUpdated && !this.membership.isMember) this.enrol()
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    removeEventListener('pagehide', this.leave)
    removeEventListener('online', this.online)
    this.sized.disconnect()
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
  /** What is played: its name, how many tracks it has, and its page; undefined while unknown. */
  get list() {
    if (this.loaded.phase !== 'ready') return undefined
    const { name, total, artwork } = this.loaded.collection
    return { name, total, artwork, url: this.address?.url ?? '' }
  }
  /** Anything has played: until then no waveform is asked for. */
  get heard() {
    return this.sounded
  }
  /** There is room for the list, or for lyrics in its place. */
  get roomy() {
    return !this.single && /full|page/.test(this.drawn)
  }
  /** The address of what the server knows of the current track; empty: of none. */
  about(what: 'lyrics' | 'waveform') {
    const { currentTrack: track, address } = this
    return track && address ? `${address.origin}/v1/tracks/${track.id}/${what}` : ''
  }
  /** The colour that the cover is remembered by. */
  get accent() {
    return this.tinted
  }
  set accent(accent: Accent | undefined) {
    this.tinted = accent
    const card = this.renderRoot.querySelector<HTMLElement>('.card')
    if (card) paint(card, accent)
    this.announceChange('accent')
  }
  /** What is said of light and dark for the parts outside, as CSS; empty: the page says it. */
  get scheme() {
    if (this.theme !== 'auto') return this.theme
    return this.states.has('system') ? 'light dark' : ''
  }
  /** Asks for the next page of the list, if there is one. */
  more() {
    this.pages?.more()
  }
  /** Shows which keys do what. */
  async help() {
    const more = await loadPart<typeof More>('more')
    more?.showHelp(this.renderRoot.querySelector<HTMLElement>('.card')!)
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('layout')) this.fit()
    if (changed.has('theme')) this.announceChange('theme')
    const { origin } = this.address ?? {}
    if (this.consent === 'click') return
    const named = changed.has('src') || changed.has('consent')
    const { lang } = this.closest<HTMLElement>('[lang]:not([lang=""])') ?? {}
    void speak(chooseLanguage([this.lang, lang, ...navigator.languages]))
    const given = changed.has('getToken')
    if (named) this.address = this.home
    if (changed.has('lyrics')) {
      if (this.lyrics) void loadPart('lyrics')
      this.announceChange('lyrics')
    }
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
    this.pages = loadCollection(
      source ?? createApi(address, this.membership.fetch),
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
    this.announceChange('list')
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
    if (change.type !== 'timeupdate' || this.lyrics) this.requestUpdate()
    this.announceChange(change.type)
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
      if (!this.sounded) void loadPart('waveform')
      this.sounded = true
      this.engine?.takeMediaSession(playback)
    }
    if (change.type === 'pause') this.states.delete('playing')
    if (change.type === 'trackchange' && this.hasUpdated && this.announcing()) {
      this.announcement = `${track.title}, ${track.artist}`
    }
    if (isSounding(playback)) {
      if (change.type === 'trackchange') this.engine?.showTrack(playback)
      this.engine?.showPosition(playback)
    }
    switch (change.type) {
      case 'timeupdate':
        return this.tell('busker-timeupdate', { currentTime, duration })
      case 'autoplay-blocked':
        this.hint = msg('Press play to listen.')
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

  private announceChange(what: string) {
    this.dispatchEvent(new CustomEvent(CHANGE, { detail: what }))
  }

  private fit() {
    const drawn = layoutFor(this, this.layout, this.single)
    if (drawn === this.drawn) return
    this.drawn = drawn
    this.requestUpdate()
    this.announceChange('layout')
  }

  private press = (event: KeyboardEvent) => {
    const command = commandOf(event)
    if (!command || (!this.currentTrack && command !== 'help')) return
    event.preventDefault()
    carryOut(command, this)
  }

  private agree = (event: Event) => {
    event.preventDefault()
    this.consent = ''
    this.addEventListener('busker-ready', () => void this.play(), { once: true })
  }

  override render() {
    if (this.consent === 'click') return html`<slot @click=${this.agree}></slot>`
    return renderPlayer({
      player: this,
      layout: this.drawn,
      loaded: this.loaded,
      announcement: this.announcement,
      hint: this.hint,
      press: this.press,
      retry: () => void this.open(),
    })
  }
}
define('busker-player', BuskerPlayer)

declare global {
  interface HTMLElementTagNameMap {
    'busker-player': BuskerPlayer
  }
  interface GlobalEventHandlersEventMap extends BuskerPlayerEvents {}
}
