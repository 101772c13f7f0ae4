import type { Socket } from 'bun'

interface Way {
  /** To the other side, once there is one. */
  to?: Socket<Way>
  early: Uint8Array[]
  isAnswer: boolean
}

/**
 * A port of 127.0.0.1 behind which stands the server at another one, whose answers `change` rewrites, without
 * changing how long they are: that it is older, for example.
 */
export function pretend(at: number, change: (answer: Buffer) => Buffer) {
  const socket = {
    data(from: Socket<Way>, bytes: Buffer) {
      const said = from.data.isAnswer ? change(Buffer.from(bytes)) : Buffer.from(bytes)
      if (from.data.to) from.data.to.write(said)
      else from.data.early.push(said)
    },
    close: (from: Socket<Way>) => void from.data.to?.end(),
  }
  const listener = Bun.listen<Way>({
    hostname: '127.0.0.1',
    port: 0,
    socket: {
      ...socket,
      open(asker) {
        asker.data = { early: [], isAnswer: false }
        void Bun.connect<Way>({
          hostname: '127.0.0.1',
          port: at,
          data: { to: asker, early: [], isAnswer: true },
          socket,
        }).then((server) => {
          asker.data.to = server
          for (const bytes of asker.data.early) server.write(bytes)
        })
      },
    },
  })
  return { port: listener.port, stop: () => listener.stop(true) }
}

/** What answers say as text, changed: the new words are as long as the old. */
export const saying = (old: RegExp, other: string) => (answer: Buffer) =>
  Buffer.from(answer.toString('latin1').replace(old, other), 'latin1')
