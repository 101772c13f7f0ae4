import { NOT_STARTED } from '@busker/http/over-network'
import type { App } from '@busker/http/reach'
import { serve } from '@busker/http/serve'
import { type StorePlace, silentStores } from './stores.ts'

interface Readiness {
  status: string
  service: string
  missing: string[]
}

/**
 * The port of a service, open before the service is: until then everything is answered 503, which
 * callers may repeat elsewhere, and `/readyz` names the stores that it waits for. Afterwards it names
 * those where nothing listens, besides what the service says itself.
 */
export function openDoor(service: string, port: number, stores: StorePlace[]) {
  let app: App | undefined
  const silent = async () => (await silentStores(stores)).map(({ variable }) => variable)

  const readyz = async (request: Request, env: unknown) => {
    const [missing, own] = await Promise.all([
      silent(),
      app ? readinessOf(await app.fetch(request, env)) : undefined,
    ])
    const all = [...new Set([...(own?.missing ?? []), ...missing])]
    const isReady = own?.status === 'ready' && !all.length
    const status = isReady ? 'ready' : own ? 'waiting' : 'starting'
    return Response.json({ status, service, missing: all }, { status: isReady ? 200 : 503 })
  }
  const running = serve(
    {
      fetch(request, env) {
        const { pathname } = new URL(request.url)
        if (pathname === '/readyz') return readyz(request, env)
        if (app) return app.fetch(request, env)
        return pathname === '/healthz' ? Response.json({ status: 'alive', service }) : starting()
      },
    },
    { port },
  )
  return {
    running,
    /** From now on the service answers. */
    open: (started: App) => void (app = started),
  }
}

const readinessOf = async (answer: Response) => (await answer.json()) as Readiness

const starting = () =>
  Response.json(
    {
      error: {
        status: 503,
        reason: 'STARTING',
        message: 'This is still starting. Try again in a moment.',
      },
    },
    {
      status: 503,
      headers: { 'Access-Control-Allow-Origin': '*', 'Retry-After': '1', [NOT_STARTED]: '1' },
    },
  )
