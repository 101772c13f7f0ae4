import type { Context, Env, Hono, Schema } from 'hono'
import { ApiError, renderError } from './errors.ts'

/**
 * What an app says to a request that none of its routes takes: 405 with `Allow` where it serves the
 * path by other methods (RFC 9110, 15.5.6), else 404. Middleware, which takes all methods, serves
 * nothing by itself.
 */
export const unknownRoute =
  <E extends Env, S extends Schema, Path extends string>(app: Hono<E, S, Path>) =>
  (c: Context) => {
    const { method, path } = c.req
    const allowed = methodsAt(app, path)
    // A route that says itself that nothing is there was asked in the right way.
    if (!allowed.length || allowed.includes(method))
      return renderError(
        new ApiError(404, 'UNKNOWN_ROUTE', `Nothing is served at ${method} ${path}.`),
        c,
      )
    const Allow = allowed.join(', ')
    return renderError(
      new ApiError(405, 'METHOD_NOT_ALLOWED', `${path} takes ${Allow}, not ${method}.`, { Allow }),
      c,
    )
  }

function methodsAt<E extends Env, S extends Schema, Path extends string>(
  { routes, router }: Hono<E, S, Path>,
  path: string,
) {
  const methods = new Set(routes.map(({ method }) => method))
  methods.delete('ALL')
  const taken = [...methods].filter((method) =>
    router.match(method, path)[0].some(([[, route]]) => route.method === method),
  )
  // Hono answers HEAD by the route of GET.
  return [...new Set(taken.includes('GET') ? [...taken, 'HEAD'] : taken)].toSorted()
}
