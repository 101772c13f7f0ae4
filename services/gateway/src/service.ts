import { createApp } from '@busker/http/app'
import { renderError } from '@busker/http/errors'
import { unknownRoute } from '@busker/http/unknown-route'
import { Hono } from 'hono'
import { alwaysEncrypted } from './always-encrypted.ts'
import { openToAnyOrigin } from './cors.ts'
import type { GatewayDeps } from './deps.ts'
import { forwardTo, passTo } from './forward.ts'
import { servicesReady } from './readiness.ts'
import { docsRoutes } from './docs/docs.routes.ts'
import { embedSiteRoutes } from './embed-site/embed-site.routes.ts'
import { artistPageRoutes } from './artist/artist-page.routes.ts'
import { oembedRoutes } from './oembed/oembed.routes.ts'
import { accountLinks } from './pages/account-links.ts'
import { collectionPagesRoutes } from './pages/collection-pages.routes.ts'
import { errorPages } from './pages/error-pages.ts'
import { pageAssetsRoutes } from './pages/page-assets.routes.ts'
import { demoRoutes } from './demo/demo.routes.ts'
import { userPageRoutes } from './profile/user-page.routes.ts'
import { frameRoutes } from './player/frame.routes.ts'
import { listenRoutes } from './player/listen.routes.ts'
import { playerRoutes } from './player/player.routes.ts'
import { PICTURE_FORM, profilePageRoutes } from './profile/profile-page.routes.ts'
import { table } from './table.ts'

/** Pictures of people and lists of songs, in bytes; the services say how large one may really be. */
const LARGE_BODIES = {
  '/v1/me/images': 6 * 1024 * 1024,
  [PICTURE_FORM]: 6 * 1024 * 1024,
  '/v1/me/playlists/import': 8 * 1024 * 1024,
  '/v1/playlists/:id/import': 8 * 1024 * 1024,
}

/** What any page may call. The rest of OAuth is for browsers to go to, or for servers. */
const openPaths =
  '/v1/* /images/* /oembed /openapi.json /player.js /player-frame.js /schemas/* /spotify-iframe-api.js /embed/iframe-api/v1 /embed-podcast/iframe-api/v1 /embed/state.js /embed/states/:file /widget/api.js /.well-known/* /api/token /oauth/revoke /oauth/userinfo'.split(
    ' ',
  )

/** The one public origin: everything that the services answer, the player, and the pages around it. */
export function createGateway(deps: GatewayDeps) {
  const { reach } = deps
  const api = createApp('gateway', servicesReady(reach), {
    line: 'info',
    // Longer than three replicas in turn wait for their stores, so that they can name them.
    patienceMs: 7000,
    largeBodies: LARGE_BODIES,
  })
  api.use('/v1/*', deps.limited, deps.idempotent)
  // Before the table, in which /account belongs to the auth service.
  api.route('/', profilePageRoutes(deps))
  for (const [path, service] of table) {
    const forward = forwardTo(reach, service, deps.proxies)
    api.all(path, forward).all(`${path}/*`, forward)
  }
  api
    .route('/', playerRoutes(deps))
    .route('/', frameRoutes(deps))
    .route('/', listenRoutes(deps))
    .route('/', oembedRoutes(deps))
    .route('/', collectionPagesRoutes(deps))
    .route('/', artistPageRoutes(deps))
    .route('/', userPageRoutes(deps))
    .route('/', demoRoutes(deps))
    .route('/', embedSiteRoutes(deps))
    .route('/', docsRoutes(deps))
    .route('/', pageAssetsRoutes())
  // Media stands before all middleware: it has its own headers, and its bytes must not be touched.
  const media = new Hono()
    .onError((error, c) => {
      c.header('Access-Control-Allow-Origin', '*')
      return renderError(error, c)
    })
    .options('/media/*', openToAnyOrigin)
    .on(['GET', 'HEAD'], '/media/*', (c) => passTo(reach, 'streaming', c.req.raw))
  const site = new Hono()
  site.notFound(unknownRoute(site)).route('/', media)
  if (deps.publicUrl.startsWith('https:')) site.use(alwaysEncrypted)
  site.use(errorPages(accountLinks(deps.who)))
  const parts = Object.keys(deps.playerParts).map((name) => `/${name}`)
  for (const path of [...openPaths, ...parts]) site.use(path, openToAnyOrigin)
  return site.route('/', api)
}
