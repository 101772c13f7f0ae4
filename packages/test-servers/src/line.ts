import { type AddressInfo, type Socket, connect, createServer } from 'node:net'

/** A TCP line to a server, on a port of its own, that can be disturbed. */
export interface Line {
  port: number
  /** The same URL, through this line. */
  through(url: string): string
  /**
   * From now on nothing passes and nobody is told: connections look open and are dead, as behind a
   * firewall that forgot them. Those that were open stay dead for ever.
   */
  silence(): void
  /** Resets all connections; new ones pass. */
  cut(): void
  /** Resets all connections and every new one. */
  close(): void
  /** Holds each piece back for so many milliseconds, both ways. */
  slow(ms: number): void
  /** New connections pass at once. */
  mend(): void
  stop(): Promise<void>
}

/** Opens a line to a port of 127.0.0.1. */
export async function openLine(target: number): Promise<Line> {
  let [isSilent, isClosed, pause] = [false, false, 0]
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    socket.setNoDelay(true)
  }
  const dead = new WeakSet<Socket>()
  const pass = (from: Socket, to: Socket) => {
    // Each piece waits for the one before it, so none overtakes.
    let last = Promise.resolve()
    const inTurn = (act: () => void) => {
      if (pause === 0) return void (last = last.then(act))
      const due = Bun.sleep(pause)
      last = last.then(() => due).then(act)
    }
    from.on('data', (piece) => {
      if (dead.has(from)) return
      inTurn(() => void (to.destroyed || to.write(piece)))
    })
    from.on('end', () => {
      if (!dead.has(from)) inTurn(() => to.end())
    })
    from.on('close', () => {
      if (!dead.has(from)) inTurn(() => to.destroy())
    })
  }
  const server = createServer({ allowHalfOpen: true }, (near) => {
    if (isClosed) return void near.resetAndDestroy()
    keep(near)
    if (isSilent) {
      dead.add(near)
      near.resume()
      return
    }
    const far = connect({ host: '127.0.0.1', port: target, allowHalfOpen: true })
    keep(far)
    pass(near, far)
    pass(far, near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy()
  }
  return {
    port,
    through: (url) =>
      url
        .replaceAll(`127.0.0.1:${target}`, `127.0.0.1:${port}`)
        .replaceAll(`127.0.0.1%3A${target}`, `127.0.0.1%3A${port}`),
    silence() {
      isSilent = true
      for (const socket of sockets) dead.add(socket)
    },
    cut,
    close() {
      isClosed = true
      cut()
    },
    slow: (ms) => void (pause = ms),
    mend() {
      isSilent = false
      isClosed = false
      pause = 0
    },
    async stop() {
      cut()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
