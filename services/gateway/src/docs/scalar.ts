interface Route {
  url: string
  handler(request: object, reply: { header(): unknown; send(content: string): unknown }): unknown
}
type Plugin = (server: object, options: object, done: () => void) => void

/**
 * Scalar's reference for browsers, as one script. The package for Fastify holds it, the same bytes as in
 * `@scalar/api-reference`, whose 260 dependencies are for building it; it hands them out as a route.
 * Throws when there is none.
 */
export async function scalarScript(): Promise<string> {
  const { default: plugin }: { default: Plugin } = await import('@scalar/fastify-api-reference')
  const routes: Route[] = []
  plugin(
    { route: (route: Route) => routes.push(route) },
    { routePrefix: '/docs', configuration: { url: '/openapi.json' } },
    () => {},
  )
  let script = ''
  const reply = { header: () => reply, send: (content: string) => (script = content) }
  routes.find(({ url }) => url.endsWith('.js'))?.handler({}, reply)
  if (!script) throw new Error('The package of Scalar holds no script any more.')
  return script
}
