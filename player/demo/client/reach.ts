import type { BuskerPlayer } from '../../src/player.ts'
import type { State, Step } from '../states/states.ts'

const heard = (player: BuskerPlayer, type: string) =>
  new Promise<void>((resolve) => player.addEventListener(type, () => resolve(), { once: true }))

/** Waits until `wanted`, looking at each change of the player. */
async function until(player: BuskerPlayer, wanted: () => boolean) {
  while (!wanted()) await heard(player, 'busker-change')
}

/** What a listener would do, or the page around the player. */
const steps: Record<Step, (player: BuskerPlayer) => unknown> = {
  halfway: (player) => (player.currentTime = player.duration * 0.42),
  play: (player) => void player.play(),
  async pause(player) {
    await until(player, () => !player.waiting)
    player.pause()
  },
  last: (player) => player.skipTo(player.queue.length - 1),
  'near-end': (player) => (player.currentTime = player.duration - 0.4),
  mute: (player) => (player.muted = true),
  lyrics: (player) => (player.lyrics = true),
  // Into the fourth line of the words.
  'sixteen-seconds': (player) => (player.currentTime = 35.5),
  help: (player) => player.help(),
}

/** Brings a player into a state; resolves when the state is there, but for pictures on their way. */
export async function reach(player: BuskerPlayer, state: State, ready: Promise<unknown>) {
  const told = state.until ? heard(player, state.until) : undefined
  if (state.steps) {
    await ready
    for (const step of state.steps) await steps[step](player)
    if (state.steps.at(-1) === 'play' && !state.until && state.faults?.grant !== 'silent')
      await until(player, () => !player.waiting)
  } else if (state.markup !== 'card' && state.faults?.list !== 'silent' && !state.until) {
    await ready
  }
  await told
  await customElements.whenDefined('busker-player')
  await player.updateComplete
}
