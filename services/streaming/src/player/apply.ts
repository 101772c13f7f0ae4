import {
  type Device,
  MOST_DEVICES,
  type Order,
  type Playback,
  type Player,
  activeOf,
  frozen,
  positionAt,
} from './player.ts'
import { settle, without } from './settle.ts'

/** What happens to a player: a device comes, hears, tells and goes; somebody commands. */
export type PlayerEvent =
  | {
      type: 'register'
      device: Pick<Device, 'id' | 'name' | 'type' | 'volumePercent' | 'supportsVolume'>
    }
  | { type: 'connect' | 'alive' | 'leave'; deviceId: string; connection: string }
  | { type: 'remove'; deviceId: string }
  | {
      type: 'report'
      deviceId: string
      /** The last command that it has obeyed. */
      obeyed: number
      volumePercent: number | null
      playback: Omit<Playback, 'at'> | null
    }
  | { type: 'command'; deviceId: string; order: Order }
  | { type: 'transfer'; deviceId: string; play: boolean }

/**
 * The player after an event, at a moment in unix ms. What a device says is the truth, but not while it
 * has commands that it has not obeyed: what it said before it heard of them is over. One device plays
 * at a time: whoever begins, the one before is told to pause.
 */
export function apply(before: Player, event: PlayerEvent, now: number): Player {
  const player = settle(before, now)
  if (event.type === 'register') return register(player, event.device, now)
  const device = player.devices.find(({ id }) => id === event.deviceId)
  if (!device) return player
  switch (event.type) {
    case 'connect':
      return put(player, { ...device, connection: event.connection, seenAt: now })
    case 'alive':
      return device.connection === event.connection
        ? put(player, { ...device, seenAt: now })
        : player
    case 'leave':
      return device.connection === event.connection
        ? put(player, { ...device, connection: null, seenAt: now })
        : player
    case 'remove': {
      const devices = player.devices.filter((one) => one !== device)
      return without({ ...player, devices }, put(player, { ...device, seenAt: now }))
    }
    case 'report':
      return report(player, device, event, now)
    case 'command':
      return give(
        event.order.type === 'play' ? activate(player, device.id, now) : player,
        device.id,
        event.order,
        now,
      )
    case 'transfer':
      return transfer(player, device.id, event.play, now)
  }
}

function register(
  player: Player,
  device: Extract<PlayerEvent, { type: 'register' }>['device'],
  now: number,
): Player {
  const added = {
    ...device,
    seenAt: now,
    connection: null,
    obeyed: player.lastCommand,
    commands: [],
  }
  if (player.devices.length < MOST_DEVICES)
    return { ...player, devices: [...player.devices, added] }
  // The one that was silent for longest makes room, but never the one that plays.
  const [silent] = player.devices
    .filter(({ id }) => id !== player.activeId)
    .toSorted((a, b) => a.seenAt - b.seenAt)
  return { ...player, devices: [...player.devices.filter((one) => one !== silent), added] }
}

const put = (player: Player, device: Device): Player => ({
  ...player,
  devices: player.devices.map((one) => (one.id === device.id ? device : one)),
})

function give(player: Player, deviceId: string, order: Order, now: number): Player {
  const device = player.devices.find(({ id }) => id === deviceId)
  if (!device) return player
  const id = player.lastCommand + 1
  const commands = [...device.commands, { id, at: now, order }]
  return { ...put(player, { ...device, commands }), lastCommand: id }
}

/** Makes a device the one that plays. The music stands still until it says that it has begun. */
function activate(player: Player, deviceId: string, now: number): Player {
  if (player.activeId === deviceId) return player
  const last = activeOf(player)
  const paused = last ? give(player, last.id, { type: 'pause' }, now) : player
  return {
    ...paused,
    activeId: deviceId,
    playback: paused.playback && frozen(paused.playback, now),
  }
}

function transfer(player: Player, deviceId: string, play: boolean, now: number): Player {
  const { playback } = player
  const goesOn = play || (playback?.isPlaying ?? false)
  if (player.activeId === deviceId)
    return play && playback && !playback.isPlaying
      ? give(player, deviceId, { type: 'play' }, now)
      : player
  return give(
    activate(player, deviceId, now),
    deviceId,
    { type: 'transfer', play: goesOn, playback: playback && handover(playback, now) },
    now,
  )
}

const handover = (playback: Playback, now: number) => ({
  uri: `busker:track:${playback.trackId}`,
  context_uri: playback.contextUri,
  position_ms: positionAt(playback, now),
  shuffle_state: playback.shuffle,
  repeat_state: playback.repeat,
  queue: playback.queue.map((id) => `busker:track:${id}`),
})

function report(
  player: Player,
  device: Device,
  { obeyed, volumePercent, playback }: Extract<PlayerEvent, { type: 'report' }>,
  now: number,
): Player {
  const until = Math.min(Math.max(device.obeyed, obeyed), player.lastCommand)
  const commands = device.commands.filter(({ id }) => id > until)
  const heard = put(player, {
    ...device,
    seenAt: now,
    obeyed: until,
    commands,
    volumePercent: volumePercent ?? device.volumePercent,
  })
  if (commands.length) return heard
  const isActive = player.activeId === device.id
  if (!isActive && !playback?.isPlaying) return heard
  const told = playback && {
    ...playback,
    positionMs: Math.min(playback.positionMs, playback.durationMs),
    at: now,
  }
  return { ...activate(heard, device.id, now), playback: told }
}
