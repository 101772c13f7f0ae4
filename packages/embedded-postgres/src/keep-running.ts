import type { Place } from './place.ts'
import { isAlive } from './process.ts'
import type { Server } from './running-server.ts'
import { stopServer } from './stop.ts'

const LOOK_MS = 1000

/**
 * Looks every second whether the server still runs, and has it launched again, on the port that
 * its users know, when somebody else ended it (kill -9, the kernel for want of memory).
 * `lost` rejects when that fails; then nobody looks any more.
 */
export function keepRunning(
  first: Server,
  place: Place,
  relaunch: (port: number, signal: AbortSignal) => Promise<Server>,
) {
  let server = first
  let looking: Promise<void> | undefined
  const ending = new AbortController()
  const lost = Promise.withResolvers<never>()
  // Who does not wait for it is not to be ended by it.
  lost.promise.catch(() => {})
  const look = async () => {
    if ((await isAlive(server.pid)) || ending.signal.aborted) return
    server = await relaunch(server.port, ending.signal)
  }
  const timer = setInterval(() => {
    looking ??= look()
      .catch((error: unknown) => {
        clearInterval(timer)
        lost.reject(error)
      })
      .finally(() => (looking = undefined))
  }, LOOK_MS)
  timer.unref()
  return {
    pid: () => server.pid,
    lost: lost.promise,
    async stop() {
      clearInterval(timer)
      ending.abort()
      await looking
      await stopServer(server.pid, place)
    },
  }
}
