import type { Fetch } from '../ask.ts'
import { loadPart } from '../part.ts'
import type * as DevicePart from './device.ts'
import type { Device } from './device.ts'
import type { Stage } from './stage.ts'
import type { GetToken } from './token.ts'

/** Whether a player is a device of somebody at present. */
export function createMembership() {
  let device: Promise<Device | undefined> | undefined

  const resign = () => {
    void device?.then((one) => one?.close())
    device = undefined
  }
  return {
    get isMember() {
      return !!device
    },
    resign,
    /** Becomes a device of whoever the tokens are for, and of nobody else any more. */
    enrol(stage: Stage, getToken: GetToken) {
      resign()
      // For devices alone: an anonymous player pays nothing for it.
      device = loadPart<typeof DevicePart>('device').then((part) => {
        if (part) return part.createDevice(stage, getToken)
        const message = 'The part of the player that makes it a device did not load.'
        stage.tell('busker-device-error', { code: 'unreachable', message })
        return undefined
      })
    },
    /** In the name of whose device it is; else in nobody's. */
    fetch: (async (url, init) => ((await device)?.fetch ?? fetch)(url, init)) as Fetch,
  }
}
