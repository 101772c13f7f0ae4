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

/** Resolves at the first SIGINT or SIGTERM. */
export const untilAskedToStop = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
