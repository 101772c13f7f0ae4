import { newId } from '@busker/contracts/ids'
import { getLogger } from '@logtape/logtape'
import type { Command } from './player.ts'
import type { Players } from './players.ts'

interface Channel {
  userId: string
  deviceId: string
  /** Whether the token with which it was opened is still good. */
  isAllowed: () => Promise<boolean>
  /** Shorter than any proxy's patience, and a third of the lease of a device. */
  heartbeatMs: number
}

const written = ({ id, order }: Command) =>
  `id: ${id}\nevent: ${order.type}\ndata: ${JSON.stringify({ id, ...order })}\n\n`

/**
 * The commands to a device, as server-sent events (HTML, 9.2), until it is gone, opens another
 * channel, or its token ends. Undefined when there is no such device.
 */
export async function openCommands(
  players: Players,
  { userId, deviceId, isAllowed, heartbeatMs }: Channel,
): Promise<ReadableStream<Uint8Array> | undefined> {
  const connection = newId()
  const opened = await players.change(userId, () => ({ type: 'connect', deviceId, connection }))
  if (!opened.devices.some(({ id }) => id === deviceId)) return undefined

  const encoder = new TextEncoder()
  let end = () => {}
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let sent = 0
      let isOpen = true
      const send = (text: string) => {
        if (isOpen) controller.enqueue(encoder.encode(text))
      }
      const close = () => {
        if (!isOpen) return
        end()
        controller.close()
      }
      const look = async () => {
        const { devices } = await players.read(userId)
        const device = devices.find(({ id }) => id === deviceId)
        if (device?.connection !== connection) return close()
        for (const command of device.commands) {
          if (command.id <= sent) continue
          sent = command.id
          send(written(command))
        }
      }
      const beat = async () => {
        if (!(await isAllowed())) return close()
        send(':\n\n')
        await players.change(userId, () => ({ type: 'alive', deviceId, connection }))
        await look()
      }
      // What fails now is tried again with the next change or beat.
      const attempt = (what: () => Promise<void>) => () =>
        void what().catch((error: unknown) =>
          getLogger(['busker', 'streaming']).warn('a device was not told', { error }),
        )
      const stop = players.watch(userId, attempt(look))
      const beats = setInterval(attempt(beat), heartbeatMs)
      end = () => {
        isOpen = false
        stop()
        clearInterval(beats)
        players.closing.removeEventListener('abort', close)
      }
      players.closing.addEventListener('abort', close)
      send(': the commands to this device\n\n')
      attempt(look)()
    },
    async cancel() {
      end()
      // Without this the lease ends it, a little later.
      await players
        .change(userId, () => ({ type: 'leave', deviceId, connection }))
        .catch(() => undefined)
    },
  })
}
