import type { BuskerPlayer } from '../elements/busker-player.ts'
import { readSlice } from './read-slice.ts'

/** Nearer to the end than this, in seconds, a timer ends the slice: the media's own steps are coarse. */
const NEAR = 0.5
/** Who is so far behind the end went there by themselves. */
const FAR = 1

/** Counts slices: a later one, or its end, ends what an earlier one waits for. */
let turn = 0

async function playSlice(player: BuskerPlayer, { id, time, end = Infinity }: Slice) {
  const mine = ++turn
  const row = () => player.queue.findIndex((track) => track.id === id)
  // What the server does not know is not in the list afterwards either.
  if (row() < 0) await player.playNext(`busker:track:${id}`).catch(() => undefined)
  if (mine !== turn || row() < 0) return
  await player.skipTo(row())
  player.currentTime = time
  const { currentTrack } = player
  const look = () => {
    const left = end - player.currentTime
    if (mine !== turn || player.currentTrack !== currentTrack || left < -FAR)
      player.removeEventListener('busker-timeupdate', look)
    else if (left <= 0) {
      turn++
      player.pause()
    } else if (left < NEAR && !player.paused) setTimeout(look, (left / player.playbackRate) * 1000)
  }
  player.addEventListener('busker-timeupdate', look)
  await player.play()
}
type Slice = NonNullable<ReturnType<typeof readSlice>>

/** A link of the page plays a slice in the player that has the track, else in the first of the page. */
document.addEventListener('click', (event) => {
  const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement)
  const slice = readSlice(link?.getAttribute('href') ?? '')
  const players = [...document.querySelectorAll('busker-player')].filter(({ list }) => list)
  const has = ({ queue }: BuskerPlayer) => queue.some(({ id }) => id === slice?.id)
  const player = players.find(has) ?? players[0]
  if (!slice || !player || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  void playSlice(player, slice)
})
