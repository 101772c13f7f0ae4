import { readFileSync } from 'node:fs'
import { isatty } from 'node:tty'
import type { App } from './reach.ts'

export interface Running {
  url: URL
  /** Refuses new requests, lets those that run finish (at most five seconds), then closes what is open. */
  stop(): Promise<void>
}

/** Bun closes a connection on which nothing moved for 10 s by default, which cuts slow listeners. */
const IDLE_SECONDS = 255
/** A listener in mid-track is cut off after it, and goes on with a Range request elsewhere. */
const GRACE_MS = 5000

/** Serves an app on a port (0: any free one). Throws with the reason when the port cannot be had. */
export function serve(
  app: App,
  { port, hostname = '0.0.0.0' }: { port: number; hostname?: string },
): Running {
  const server = Bun.serve({
    port,
    hostname,
    idleTimeout: IDLE_SECONDS,
    fetch: (request, server) => app.fetch(request, server),
  })
  return {
    url: server.url,
    async stop() {
      const patience = setTimeout(() => void server.stop(true), GRACE_MS)
      await server.stop()
      clearTimeout(patience)
    },
  }
}

/**
 * Resolves at the first SIGINT, SIGTERM, or SIGHUP (the terminal was closed). Further ones change
 * nothing, since a terminal and the package runner in it both send one.
 */
export const untilAskedToStop = () =>
  new Promise<void>((resolve) => {
    const signals = ['SIGINT', 'SIGTERM', ...(hearsHangup() ? (['SIGHUP'] as const) : [])] as const
    for (const signal of signals) process.on(signal, () => resolve())
    // What is still said after the terminal has gone is lost, and ends nothing (EIO, EPIPE).
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  })

/** Not under nohup(1), which has the system ignore SIGHUP: a listener of ours would undo that. */
function hearsHangup() {
  if (process.platform !== 'linux') return [0, 1, 2].some((stream) => isatty(stream))
  const [, ignored = '0'] = /SigIgn:\s*(\w+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return (BigInt(`0x${ignored}`) & 1n) === 0n
}
