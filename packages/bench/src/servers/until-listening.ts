import type { Child } from './child.ts'

/** Waits until something accepts connections on a port of 127.0.0.1. Throws when the process ended. */
export async function untilListening(port: number, child: Child) {
  while (child.exitCode === null) {
    try {
      const socket = await Bun.connect({ hostname: '127.0.0.1', port, socket: { data() {} } })
      socket.end()
      return
    } catch {
      await Bun.sleep(10)
    }
  }
  throw new Error(`The server ended with code ${child.exitCode} before it listened.`)
}
