/**
 * `player-manners.js`, once there is a list: where to begin, one sound at a time, what the next page
 * goes on with. Pages with nothing but frames may load it by itself to keep the peace among them.
 */
import type { BuskerPlayer } from '../elements/busker-player.ts'
import { beginWhereLinked, beginWhereTold, followLinks } from './begin-at.ts'
import { leaveFor, takeUp } from './carry-on.ts'
import { keepPeace } from './one-sound.ts'
import './play-slice.ts'

// The page of a frame asks for these.
export { goTo } from './go-to.ts'
export { momentIn } from './moment.ts'

const begun = new WeakMap<BuskerPlayer, string>()

/** The list of a player is there; called again for each. */
export async function attend(player: BuskerPlayer) {
  if (!begun.has(player)) {
    keepPeace(player)
    leaveFor(player)
    followLinks(player)
  }
  // What plays otherwise, as on a device, begins where it was told to.
  if (begun.get(player) === player.src) return
  begun.set(player, player.src)
  if (!player.paused) return
  if ((await beginWhereLinked(player)) || (await takeUp(player))) return
  await beginWhereTold(player)
}
