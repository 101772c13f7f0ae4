import type { App } from '@busker/http/reach'

interface Routed {
  routes: { method: string; path: string }[]
}

const isRouted = (app: object): app is Routed => 'routes' in app

/** The routes of a service, as 'GET /v1/tracks/:id'; what stands around them, and its health, is left out. */
export function routesOf(app: App): string[] {
  if (!isRouted(app)) throw new Error('This is no Hono app.')
  const named = app.routes
    .filter(({ method, path }) => method !== 'ALL' && !/^\/(healthz|readyz)$/.test(path))
    .map(({ method, path }) => `${method} ${path}`)
  return [...new Set(named)].sort()
}

/** A request that a route takes: everything in its path is there, and may exist. */
export function requestFor(route: string, site: string, headers: Record<string, string> = {}) {
  const [method = '', path = ''] = route.split(' ')
  const real = path
    .replace(/:size\{(\d+)[^}]*\}/, '$1')
    .replace(/:\w+(\{([^{}]|\{[^}]*\})*\})?/g, '0'.repeat(22))
    .replaceAll('*', 'x')
  const body = method === 'GET' || method === 'HEAD' ? {} : { body: '{}' }
  return new Request(site + real, {
    method,
    headers: { ...(method === 'GET' ? {} : { 'content-type': 'application/json' }), ...headers },
    redirect: 'manual',
    ...body,
  })
}
