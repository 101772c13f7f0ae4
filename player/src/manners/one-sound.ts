import { parseAddress } from '../address.ts'
import type { BuskerPlayer } from '../elements/busker-player.ts'
import { CHANGE } from '../elements/follow-player.ts'
import { VERSION } from '../frame/version.ts'

/** What a page tells those around it, and they each other: here something is heard from now on. */
const SOUNDING = { busker: VERSION, event: 'sounding', detail: {} }

const players = new Set<WeakRef<BuskerPlayer>>()
/** When music of this page began to be heard, in ms since 1970; tabs compare it. */
let began = 0

const isPolite = (player: BuskerPlayer) => player.autopause !== 'off'
const isHeard = ({ paused, waiting, muted, volume }: BuskerPlayer) =>
  !paused && !waiting && !muted && volume > 0
/** A video in the background that nobody hears disturbs nobody, nor does it stop for music. */
const isAudible = (media: HTMLMediaElement) => !media.paused && !media.muted && media.volume > 0

const isFramed = () => parent !== window
/** Frames that are allowed no origin have no channel either. */
const isOpaque = () => origin === 'null'

/** The frames of this page that hold a player of some server. */
const embeds = () =>
  [...document.querySelectorAll('iframe')].filter(
    ({ src }) => /\/embed\//.test(src) && parseAddress(src),
  )

function pausePlayers(except?: BuskerPlayer) {
  for (const reference of players) {
    const player = reference.deref()
    if (!player) players.delete(reference)
    else if (player !== except && isPolite(player)) player.pause()
  }
}

function pauseFrames(except?: MessageEventSource | null) {
  for (const { contentWindow } of embeds())
    if (contentWindow !== except) contentWindow?.postMessage(SOUNDING, '*')
}

/** The page's own sound and video, as far as they stand in its document and not in a shadow. */
function pauseMedia() {
  for (const media of document.querySelectorAll<HTMLMediaElement>('audio, video'))
    if (isAudible(media)) media.pause()
}

/** Tabs and frames of this origin; browsers part them by the site that stands in the address bar. */
function openChannel() {
  try {
    const channel = new BroadcastChannel('busker-sounding')
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'number' && data >= began) pausePlayers()
    }
    return channel
  } catch {
    return undefined
  }
}
const channel = openChannel()

/** A player of this page is heard: everything else falls silent. It says nothing but that. */
function claim(player: BuskerPlayer) {
  began = Date.now()
  pausePlayers(player)
  pauseMedia()
  pauseFrames()
  channel?.postMessage(began)
  if (!isFramed()) return
  parent.postMessage(SOUNDING, '*')
  if (!isOpaque()) return
  for (let at = 0; at < parent.length; at++)
    if (parent[at] !== window) parent[at]?.postMessage(SOUNDING, '*')
}

addEventListener('message', ({ source, origin: from, data }: MessageEvent) => {
  if (data?.busker !== VERSION || data.event !== 'sounding' || !source || source === window) return
  const isSibling = isFramed() && (source as Window).parent === parent && from === origin
  if (source === parent || isSibling) return pausePlayers()
  if (!embeds().some(({ contentWindow }) => contentWindow === source)) return
  pausePlayers()
  pauseMedia()
  pauseFrames(source)
})

/** The page itself plays something, or turns on the sound of what plays. */
function hearPage({ target }: Event) {
  if (!(target instanceof HTMLMediaElement) || !isAudible(target)) return
  pausePlayers()
  pauseFrames()
}
for (const type of ['play', 'volumechange']) document.addEventListener(type, hearPage, true)

/** One sound at a time: from now on this player falls silent for others, and they for it. */
export function keepPeace(player: BuskerPlayer) {
  players.add(new WeakRef(player))
  let wasHeard = false
  const look = () => {
    const isNow = isHeard(player)
    if (isNow && !wasHeard && isPolite(player)) claim(player)
    wasHeard = isNow
  }
  player.addEventListener(CHANGE, ({ detail }: Event & { detail?: unknown }) => {
    // It is wanted, not heard: the browser may want a press first.
    if (detail !== 'play') look()
  })
  look()
}
