import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/**
 * Makes a port of this machine a distant one: each byte takes half of the round trip, and a new
 * connection a whole one, as the handshake of TCP does. Bandwidth is what it was.
 */
export async function startDelayed(port: number, roundTripMs: number) {
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    const shakenAt = performance.now() + roundTripMs
    carry(near, far, () => Math.max(0, shakenAt - performance.now()) + roundTripMs / 2)
    carry(far, near, () => roundTripMs / 2)
    for (const socket of [near, far]) {
      socket.setNoDelay(true)
      open.add(socket)
      socket.on('close', () => open.delete(socket))
      // A browser that hangs up in the middle is nothing to report.
      socket.on('error', () => socket.destroy())
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    stop() {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}

/** Timers of one length fire in order, so bytes stay in theirs. */
function carry(from: Socket, to: Socket, delay: () => number) {
  let free = 0
  const later = (deed: () => void) => {
    const at = Math.max(free, performance.now() + delay())
    free = at
    setTimeout(() => to.destroyed || deed(), at - performance.now())
  }
  from.on('data', (bytes) => later(() => to.write(bytes)))
  from.on('close', () => later(() => to.destroySoon()))
}
