import { standIn } from '../states/stand-in.ts'
import { states } from '../states/states.ts'
import { reach } from './reach.ts'

// This script runs before player.js does: the stand-in is there when the player asks.
const root = document.documentElement
const state = states[root.dataset['state'] ?? '']
const player = document.querySelector('busker-player')
if (state && player) {
  standIn(state.faults ?? {})
  if (state.blocked)
    HTMLMediaElement.prototype.play = () =>
      Promise.reject(new DOMException('A press comes first.', 'NotAllowedError'))
  const ready = new Promise((resolve) =>
    player.addEventListener('busker-ready', resolve, { once: true }),
  )
  const reached = reach(player, state, ready)
  void reached.then(() => (root.dataset['reached'] = ''))
}
