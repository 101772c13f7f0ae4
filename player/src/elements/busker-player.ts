import { html, type LitElement, type PropertyValues } from 'lit'
import { type Address, parseAddress } from '../address.ts'
import type { Accent } from '../cover-accent.ts'
import { createMembership } from '../device/membership.ts'
import type { Stage } from '../device/stage.ts'
import type { GetToken } from '../device/token.ts'
import type { BuskerPlayerEvents } from '../events.ts'
import { carryOut, commandOf } from '../keyboard.ts'
import { msg } from '../localize/message.ts'
import { chooseLanguage, speak } from '../localize/speak.ts'
import type * as Manners from '../manners/manners.ts'
import type * as More from '../more/more.ts'
import { isSounding, playAlone } from '../only-one.ts'
import type { CollectionSource, CollectionState } from '../playback/collection.ts'
import type { PlaybackChange } from '../playback/playback.ts'
import { loadPart } from '../part.ts'
import { playerStyles } from './busker-player.styles.ts'
import { define } from './define.ts'
import { CHANGE, HERE, paint } from './follow-player.ts'
import { layoutFor, type LayoutName } from './layout.ts'
import { MediaPlayer } from './media-player.ts'
import { createList } from './open-list.ts'
import type * as Layouts from './layouts/layouts.ts'
import type * as Tools from './busker-tools.ts'
import { renderPlayer } from './render-player.ts'
import { type Tell, tellChange } from './tell-change.ts'
import { tokens } from './tokens.styles.ts'

/** Signs that somebody comes to a player; a page that scrolls away under a pointer makes none of them. */
const INTENT = ['pointermove', 'pointerdown', 'focusin']

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
 * @csspart shuffle-button @csspart repeat-button
 * @csspart volume
 * @csspart list @csspart about @csspart queue @csspart row @csspart current-row
 * @csspart grip @csspart menu-button
 * @csspart tools @csspart lyrics-button - what else can be done, beside the name of the list
 * @csspart lyrics @csspart line @csspart current-line
 * @csspart message - why it is silent
 * @csspart notice @csspart retry-button
 * @csspart help - the dialog of keys
 */
export class BuskerPlayer extends MediaPlayer {
  static override styles = [tokens, playerStyles]
  static override properties = {
    ...MediaPlayer.properties,
    src: { reflect: true },
    key: { reflect: true, useDefault: true },
    consent: { reflect: true, useDefault: true },
    theme: { reflect: true, useDefault: true },
    layout: { reflect: true, useDefault: true },
    lang: { reflect: true, useDefault: true },
    lyrics: { type: Boolean, reflect: true },
    loudness: { reflect: true, useDefault: true },
    autopause: { reflect: true, useDefault: true },
    continue: { type: Boolean, reflect: true },
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
  /** `off`: neither falls silent when something else begins to play, nor silences it. */
  declare autopause: '' | 'off'
  /** The next page of this site with the same music goes on where this one was left, within a tab. */
  declare continue: boolean
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
  private readonly membership = createMembership()
  /** Made for one track: there is no list. */
  private single = false
  private readonly collection = createList(this.playback, this.membership.fetch, (loaded) =>
    this.settle(loaded),
  )

  /** What was asked for has been drawn. */
  settled = false
  /** By which it is drawn at present. */
  private drawn: LayoutName | undefined
  private sheets: Promise<unknown> | undefined
  private tinted: Accent | undefined
  private sounded = false
  private readonly sized = new ResizeObserver(() => this.fit())

  constructor() {
    super()
    this.src = this.key = this.consent = this.lang = this.deviceName = this.autopause = ''
    this.lyrics = this.continue = false
    this.theme = this.layout = this.loudness = 'auto'
    this.playback.subscribe(this.changed)
    for (const sign of INTENT) this.addEventListener(sign, this.near, { once: true })
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
    // An element that only moves within the page is back at once and plays on; Turbo takes some microtasks.
    setTimeout(() => {
      if (this.isConnected) return
      this.playback.close()
      this.membership.resign()
    })
  }

  /** What is played: its name, how many tracks it has, and its page; undefined while unknown. */
  get list() {
    if (this.loaded.phase !== 'ready') return undefined
    const { name, total, artwork } = this.loaded.collection
    return { name, total, artwork, url: this.address?.url ?? '' }
  }
  /** What comes once there is a list, and counts and tells times in words. */
  tools: typeof Tools | undefined
  /** Anything has played: until then no waveform is asked for. */
  get heard() {
    return this.sounded
  }
  /** There is room for the list, or for lyrics in its place. */
  get roomy() {
    return !this.single && /full|page/.test(this.drawn!)
  }
  /** The address of what the server knows of the current track; empty: of none. */
  about(what: 'lyrics' | 'waveform') {
    const { currentTrack: track, address } = this
    return track && address ? `${address.origin}/v1/tracks/${track.id}/${what}` : ''
  }
  /** Other screens and loudspeakers that the browser knows; undefined where it knows none. */
  get remote(): RemotePlayback | undefined {
    return (this.media.active as HTMLMediaElement).remote
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
    this.collection.more()
  }
  /** Shows which keys do what. */
  async help() {
    const more = await loadPart<typeof More>('more')
    more?.showHelp(this.renderRoot.querySelector<HTMLElement>('.card')!)
  }

  override requestUpdate(...[name, old, options]: Parameters<MediaPlayer['requestUpdate']>) {
    // As of HTMLMediaElement: whoever sets it and plays hears the new music.
    if (name === 'src' && old !== this.src) this.playback.clear()
    super.requestUpdate(name, old, options)
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('layout') || !this.drawn) this.fit()
    if (changed.has('theme')) this.announceChange('theme')
    const { origin } = this.address ?? {}
    if (this.consent === 'click') return
    const named = changed.has('src') || changed.has('consent')
    const { lang } = this.closest<HTMLElement>('[lang]:not([lang=""])') ?? {}
    void speak(chooseLanguage([this.lang, lang, ...navigator.languages]))
    const given = changed.has('getToken')
    if (named) {
      this.address = this.home
      void this.dress()
    }
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

  private load(address: Address | undefined, source?: CollectionSource) {
    this.hint = this.announcement = ''
    this.address = address
    return this.collection.open(address, source)
  }

  protected override music() {
    const { address, key, loudness, shuffle } = this
    return {
      address,
      key: key || address?.key || '',
      signed: this.membership.fetch,
      normalize: loudness,
      inOrder: !shuffle,
    }
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
      more: () => this.more(),
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
      void loadPart<typeof Tools>('tools').then((part) => {
        this.tools = part
        this.requestUpdate()
      })
      void loadPart<typeof Manners>('manners').then((part) => part?.attend(this))
      // After the first page, which follows in this same turn, has joined the queue.
      queueMicrotask(() => this.tell('busker-ready', { kind, id, title, total }))
    }
  }

  private changed = (change: PlaybackChange) => {
    const { playback, engine } = this
    const { track } = playback
    const { type } = change
    if (type !== 'timeupdate' || this.lyrics) this.requestUpdate()
    this.announceChange(type)
    if (type === 'needmore') this.more()
    if (type === 'queuechange') this.reflectOrder()
    if (type === 'error') this.hint = change.error.message
    else if (type === 'autoplay-blocked') this.hint = msg('Press play to listen.')
    else if (!playback.trouble && (!playback.paused || type === 'trackchange')) this.hint = ''
    if (track && type === 'play') {
      this.states.add('playing')
      playAlone(playback)
      if (!this.sounded) void loadPart('waveform')
      this.sounded = true
      engine?.takeMediaSession(playback)
    }
    if (type === 'pause') this.states.delete('playing')
    if (track && type === 'trackchange' && this.hasUpdated && this.announcing()) {
      this.announce(`${track.title}, ${track.artist}`)
    }
    if (track && isSounding(playback)) {
      if (type === 'trackchange') engine?.showTrack(playback)
      engine?.showPosition(playback)
    }
    tellChange(change, this, this.tell)
  }

  /** Has a screen reader say this when it is silent. */
  announce(text: string) {
    this.announcement = text
    this.requestUpdate()
  }

  /** The first track of a list that nobody started is no news. */
  private announcing() {
    return !this.playback.paused || this.playback.queue.index > 0
  }

  private tell: Tell = (type, detail) => {
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
    void this.dress()
  }

  /** Nothing is seen before all of it is drawn and laid out: so nothing moves. */
  private async dress() {
    this.states.add('bare')
    if (/bar|compact|page/.test(this.drawn!))
      await (this.sheets ??= loadPart<typeof Layouts>('layouts').then((part) =>
        this.shadowRoot?.adoptedStyleSheets.push(...(part?.layoutSheets ?? [])),
      ))
    try {
      await this.updateComplete
      for (const part of this.renderRoot.querySelectorAll<LitElement>('*'))
        await part.updateComplete
    } finally {
      this.states.delete('bare')
    }
  }

  protected override updated() {
    this.settled = this.loaded.phase !== 'loading'
  }

  private press = (event: KeyboardEvent) => {
    const command = commandOf(event)
    if (!command || (!this.currentTrack && command !== 'help')) return
    event.preventDefault()
    carryOut(command, this)
  }

  private near = () => {
    if (this.consent !== 'click') this.expectSound()
  }

  private agree = (event: Event) => {
    event.preventDefault()
    this.consent = ''
    this.expectSound()
    void this.play()
  }

  override render() {
    if (this.consent === 'click') return html`<slot @click=${this.agree}></slot>`
    return renderPlayer({
      player: this,
      layout: this.drawn!,
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
