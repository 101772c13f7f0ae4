import { ApiError, notFound } from '@busker/http/errors'
import { type Device, MOST_COMMANDS, type Order, type Player } from './player.ts'
import type { Players } from './players.ts'
import type { PlayerEvent } from './apply.ts'
import { TOO_MANY, refusal } from './refusal.ts'

const deviceOf = (player: Player, deviceId: string): Device => {
  const device = player.devices.find(({ id }) => id === deviceId)
  if (!device) throw notFound('device', deviceId)
  return device
}

const targetOf = (player: Player, deviceId: string | undefined): Device => {
  if (deviceId !== undefined) return deviceOf(player, deviceId)
  const active = player.devices.find(({ id }) => id === player.activeId)
  if (active) return active
  throw new ApiError(
    404,
    'NO_ACTIVE_DEVICE',
    'No device of this account plays. Name one in device_id, as GET /v1/me/player/devices lists them, or start music on one.',
  )
}

/** Sends commands to devices, and waits a moment until they are obeyed. */
export function createSend(players: Players) {
  /** `decide` says what happens to which device. */
  const send = async (
    userId: string,
    decide: (player: Player) => PlayerEvent & { deviceId: string },
  ) => {
    let deviceId = ''
    const after = await players.change(userId, (player) => {
      const event = decide(player)
      deviceId = event.deviceId
      return event
    })
    const last = after.devices.find(({ id }) => id === deviceId)?.commands.at(-1)
    if (last) await players.obeyed(userId, deviceId, last.id)
  }
  const transferTo = (player: Player, deviceId: string, play: boolean) => {
    if (deviceOf(player, deviceId).commands.length >= MOST_COMMANDS) throw TOO_MANY
    return { type: 'transfer' as const, deviceId, play }
  }
  const command = (player: Player, device: Device, order: Order) => {
    const refused = refusal(player, device, order)
    if (refused) throw refused
    return { type: 'command' as const, deviceId: device.id, order }
  }

  return {
    /** To the device that is named, or the active one. */
    order: (userId: string, named: string | undefined, order: Order) =>
      send(userId, (player) => command(player, targetOf(player, named), order)),

    /** To go on, on a device that did not play, is to take the music there. */
    play: (userId: string, named: string | undefined, order: Extract<Order, { type: 'play' }>) =>
      send(userId, (player) => {
        const device = targetOf(player, named)
        const movesOn = !('uris' in order) && player.playback && device.id !== player.activeId
        return movesOn ? transferTo(player, device.id, true) : command(player, device, order)
      }),

    transfer: (userId: string, deviceId: string, play: boolean) =>
      send(userId, (player) => transferTo(player, deviceId, play)),
  }
}
