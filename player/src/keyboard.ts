import type { BuskerPlayer } from './elements/busker-player.ts'

const SEEK_SECONDS = 5
const VOLUME_STEP = 0.05

/** What a key or a button asks of the player. */
export type Command =
  | 'toggle'
  | 'back'
  | 'forward'
  | 'louder'
  | 'quieter'
  | 'next'
  | 'previous'
  | 'mute'
  | 'shuffle'
  | 'repeat'
  | 'help'

/** What the player can do of it; each command names one method or property of its. */
export type Obeys = Pick<
  BuskerPlayer,
  | 'play'
  | 'pause'
  | 'paused'
  | 'currentTime'
  | 'volume'
  | 'muted'
  | 'next'
  | 'previous'
  | 'shuffle'
  | 'repeat'
  | 'help'
>

/** Whoever turns the volume up or down wants to hear it. */
export function setVolume(player: Obeys, volume: number) {
  player.muted = false
  player.volume = Math.round(volume * 100) / 100
}

const deeds: Record<Command, (player: Obeys) => unknown> = {
  toggle: (player) => (player.paused ? player.play() : player.pause()),
  back: (player) => (player.currentTime -= SEEK_SECONDS),
  forward: (player) => (player.currentTime += SEEK_SECONDS),
  louder: (player) => setVolume(player, player.volume + VOLUME_STEP),
  quieter: (player) => setVolume(player, player.volume - VOLUME_STEP),
  next: (player) => player.next(),
  previous: (player) => player.previous(),
  mute: (player) => (player.muted = !player.muted),
  shuffle: (player) => (player.shuffle = !player.shuffle),
  repeat: (player) =>
    (player.repeat = player.repeat === 'one' ? 'off' : player.repeat === 'all' ? 'one' : 'all'),
  help: (player) => player.help(),
}

/** Makes a player do what was asked. */
export const carryOut = (command: Command, player: Obeys | undefined) =>
  void (player && deeds[command](player))

const commands: Record<string, Command> = {
  ' ': 'toggle',
  arrowleft: 'back',
  arrowright: 'forward',
  arrowup: 'louder',
  arrowdown: 'quieter',
  n: 'next',
  p: 'previous',
  m: 'mute',
  s: 'shuffle',
  r: 'repeat',
  '?': 'help',
}

/**
 * The command of a key pressed inside the player, if the key is the player's to take: buttons keep
 * Space, sliders keep arrows, fields keep everything, and so do shortcuts with Ctrl, Alt or Meta.
 */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.defaultPrevented || event.isComposing) return undefined
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined
  const key = event.key.toLowerCase()
  const target = event.composedPath()[0]
  if (target instanceof HTMLElement) {
    if (target.isContentEditable) return undefined
    const slider = target instanceof HTMLInputElement && target.type === 'range'
    if (slider ? key.startsWith('arrow') : target.matches('input, textarea, select'))
      return undefined
    if (key === ' ' && target.closest('button, a')) return undefined
  }
  return commands[key]
}
