import { createApp } from '@busker/http/app'
import { renderError, renderNotFound } from '@busker/http/errors'
import { Hono } from 'hono'
import { openToAnyOrigin } from './cors.ts'
import type { GatewayDeps } from './deps.ts'
import { forwardTo, passTo } from './forward.ts'
import { servicesReady } from './readiness.ts'
import { oembedRoutes } from './oembed/oembed.routes.ts'
import { collectionPagesRoutes } from './pages/collection-pages.routes.ts'
import { pageAssetsRoutes } from './pages/page-assets.routes.ts'
import { demoRoutes } from './demo/demo.routes.ts'
import { playerRoutes } from './player/player.routes.ts'
import { table } from './table.ts'

/** The one public origin: everything that the services answer, the player, and the pages around it. */
export function createGateway(deps: GatewayDeps) {
  const { reach } = deps
  const api = createApp('gateway', servicesReady(reach), 'info')
  for (const [path, service] of table) {
    const forward = forwardTo(reach, service, deps.proxies)
    api.all(path, forward).all(`${path}/*`, forward)
  }
  api
    .route('/', playerRoutes(deps))
    .route('/', oembedRoutes(deps))
    .route('/', collectionPagesRoutes(deps))
    .route('/', demoRoutes(deps))
    .route('/', pageAssetsRoutes())
  // Media stands before all middleware: it has its own headers, and its bytes must not be touched.
  const media = new Hono()
    .onError((error, c) => {
      c.header('Access-Control-Allow-Origin', '*')
      return renderError(error, c)
    })
    .options('/media/*', openToAnyOrigin)
    .on(['GET', 'HEAD'], '/media/*', (c) => passTo(reach, 'streaming', c.req.raw))
  const site = new Hono().notFound(renderNotFound).route('/', media)
  for (const path of ['/v1/*', '/images/*', '/oembed', '/player.js'])
    site.use(path, openToAnyOrigin)
  return site.route('/', api)
}
