import {
  COMMAND_MS,
  type Device,
  GRACE_MS,
  LEASE_MS,
  type Player,
  activeOf,
  frozen,
} from './player.ts'

const isThere = ({ seenAt, connection }: Device, now: number) =>
  now < seenAt + (connection === null ? GRACE_MS : LEASE_MS)

/** What time alone has changed: devices that are gone, and commands that nobody obeyed. */
export function settle(player: Player, now: number): Player {
  const isFresh = ({ at }: { at: number }) => now < at + COMMAND_MS
  const devices = player.devices
    .filter((device) => isThere(device, now))
    .map((device) =>
      device.commands.every(isFresh)
        ? device
        : { ...device, commands: device.commands.filter(isFresh) },
    )
  if (
    devices.length === player.devices.length &&
    devices.every((device, i) => device === player.devices[i])
  )
    return player
  return without({ ...player, devices }, player)
}

/** When the active device is no longer among them, the music stands where it was last heard of. */
export function without(after: Player, before: Player): Player {
  const gone = activeOf(before)
  if (!gone || activeOf(after)) return after
  const playback =
    before.playback && frozen(before.playback, Math.max(gone.seenAt, before.playback.at))
  return { ...after, activeId: null, playback }
}
