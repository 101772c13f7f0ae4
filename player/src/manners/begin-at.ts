import { parseAddress } from '../address.ts'
import type { BuskerPlayer } from '../elements/busker-player.ts'
import { goTo } from './go-to.ts'
import { momentIn } from './moment.ts'

/** Where the address of a page begins, if it is the very page of this music: a link to it was shared. */
function ofPage(url: string) {
  const isThis =
    !location.pathname.startsWith('/embed/') && parseAddress(location.href)?.url === url
  return isThis ? momentIn(location) : undefined
}

/** Where the page's own address says that the music begins; false if it does not. */
export async function beginWhereLinked(player: BuskerPlayer) {
  const moment = player.list && ofPage(player.list.url)
  if (!moment) return false
  await goTo(player, moment, () => !player.paused)
  return true
}

/** Where `src` says so: `src="https://music.example/playlist/ID#t=83"`. */
export async function beginWhereTold(player: BuskerPlayer) {
  const own = parseAddress(player.src, document.baseURI)
  const moment = own?.url === player.list?.url && momentIn(new URL(player.src, document.baseURI))
  if (moment) await goTo(player, moment, () => !player.paused)
}

/** A link within the page leads on while it stands open. */
export function followLinks(player: BuskerPlayer) {
  addEventListener('hashchange', () => {
    const moment = player.isConnected && player.list && ofPage(player.list.url)
    if (moment) void goTo(player, moment)
  })
}
