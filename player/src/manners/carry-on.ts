import type { BuskerPlayer } from '../elements/busker-player.ts'
import type { RepeatMode } from '../events.ts'
import { goTo } from './go-to.ts'

/** What one page leaves for the next one of the same site, in the same tab. */
type Left = {
  track: string
  time: number
  isPlaying: boolean
  volume: number
  muted: boolean
  shuffle?: boolean
  repeat?: RepeatMode
  playbackRate?: number
  /** URIs of what was asked for in between and has not played. */
  asked?: string[]
  /** ms since 1970. */
  at: number
}

/** After so long a player begins no sound by itself: the listener has done other things since. */
const FRESH_MS = 60_000

/** The server is asked for so many at once. */
const MOST_ASKED = 50

const nameOf = (url: string) => `busker-player ${url}`

/** Pages that may store nothing remember nothing. */
function storage() {
  try {
    return sessionStorage
  } catch {
    return undefined
  }
}

const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value)

/** Reads what was left; undefined where it is not what we wrote. */
export function readLeft(text: string | null | undefined): Left | undefined {
  try {
    const left = JSON.parse(text ?? '') as Left
    const isWhole =
      typeof left.track === 'string' &&
      [left.time, left.volume, left.at].every(isNumber) &&
      left.time >= 0 &&
      (left.asked === undefined || Array.isArray(left.asked))
    return isWhole ? left : undefined
  } catch {
    return undefined
  }
}

function leave(player: BuskerPlayer) {
  const { list, currentTrack, currentTime: time, paused, volume, muted } = player
  const { shuffle, repeat, playbackRate } = player
  if (!player.continue || !list || !currentTrack) return
  const left: Left = {
    track: currentTrack.id,
    time,
    isPlaying: !paused,
    volume,
    muted,
    shuffle,
    repeat,
    playbackRate,
    // Where it plays, what was asked for has no name outside.
    asked: player['playback'].plan.order.asked.slice(0, MOST_ASKED).map(({ uri }) => uri),
    at: Date.now(),
  }
  try {
    storage()?.setItem(nameOf(list.url), JSON.stringify(left))
  } catch {
    // It is full.
  }
}

/** Goes on where the page before was left, as far as the browser lets it sound. */
export async function takeUp(player: BuskerPlayer): Promise<boolean> {
  const { list } = player
  const left = list && player.continue && readLeft(storage()?.getItem(nameOf(list.url)))
  if (!left || !player.paused) return false
  player.volume = left.volume
  player.muted = left.muted
  player.shuffle ||= !!left.shuffle
  player.repeat = left.repeat ?? player.repeat
  player.playbackRate = left.playbackRate ?? 1
  const isThere = await goTo(player, left, () => !player.paused)
  if (isThere && left.asked?.length) player.addToQueue(left.asked).catch(() => undefined)
  if (isThere && left.isPlaying && Date.now() - left.at < FRESH_MS) void player.play()
  return isThere
}

/** Where the attribute `continue` says so, the position is left for the next page of the site. */
export function leaveFor(player: BuskerPlayer) {
  const keep = () => player.isConnected && leave(player)
  addEventListener('pagehide', keep)
  document.addEventListener('visibilitychange', keep)
  window.addEventListener('pageshow', ({ persisted }) => {
    // Back from the browser's own memory: the pages between have gone on.
    if (persisted && player.isConnected) {
      player.pause()
      void takeUp(player)
    }
  })
}
