import type { ReactiveController, ReactiveElement } from 'lit'
import type { BuskerPlayer } from './busker-player.ts'

/** What a player tells its parts; it does not bubble. `detail`: what has changed. */
export const CHANGE = 'busker-change'
/** What a player tells the page when it is there, so that parts that came first find it. */
export const HERE = 'busker-connect'

/** Property of every part, and how Lit reads it: the id of the player that it belongs to. */
export const partProperties = { for: { reflect: true } }

type Part = ReactiveElement & { for?: string }

/**
 * Connects a part to its player: the one that `for="id"` names, in the same tree or in the
 * document, else the one around it, through any shadow roots. The part is drawn again when the
 * player changes; only a `timed` one when nothing but the time does.
 */
export function followPlayer(part: Part, timed = false) {
  let player: BuskerPlayer | undefined
  const hear = (event: Event) => {
    if (timed || (event as CustomEvent).detail !== 'timeupdate') part.requestUpdate()
  }
  const follow = (found: BuskerPlayer | undefined) => {
    if (found === player) return
    player?.removeEventListener(CHANGE, hear)
    player = found
    player?.addEventListener(CHANGE, hear)
  }
  const look = () => part.requestUpdate()
  const controller: ReactiveController = {
    hostConnected() {
      document.addEventListener(HERE, look)
      look()
    },
    hostDisconnected() {
      document.removeEventListener(HERE, look)
      follow(undefined)
    },
    hostUpdate() {
      if (part.isConnected) follow(playerOf(part))
    },
    // A part outside the player has the player's colours all the same.
    hostUpdated() {
      if (!part.for) return
      paint(part, player?.accent)
      part.style.colorScheme = player?.scheme ?? ''
    },
  }
  part.addController(controller)
  return () => player
}

/** The hue and chroma that tokens.styles.ts makes colours of. */
export function paint({ style }: HTMLElement, accent: BuskerPlayer['accent']) {
  style.setProperty('--_hue', accent ? String(accent.hue) : null)
  style.setProperty('--_chroma', accent ? String(accent.chroma) : null)
}

const isPlayer = (node: Node | null | undefined): node is BuskerPlayer =>
  node?.nodeName === 'BUSKER-PLAYER' && 'currentTime' in node

function playerOf(part: Part): BuskerPlayer | undefined {
  if (part.for) {
    const tree = part.getRootNode() as Document | ShadowRoot
    const named = tree.getElementById?.(part.for) ?? document.getElementById(part.for)
    return isPlayer(named) ? named : undefined
  }
  let at: Node | null | undefined = part
  while (at && !isPlayer(at)) at = at.parentNode ?? (at as ShadowRoot).host
  return at ?? undefined
}
