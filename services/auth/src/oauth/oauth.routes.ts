import { Hono } from 'hono'
import type { AuthDeps } from '../deps.ts'
import { authorizeRoutes } from './authorize.routes.ts'
import { discoveryRoutes } from './discovery.routes.ts'
import { introspectionRoutes } from './introspection.routes.ts'
import { revocationRoutes } from './revocation.routes.ts'
import { tokenRoutes } from './token.routes.ts'

/** The OAuth 2 and OpenID Connect server. */
export const oauthRoutes = (deps: AuthDeps) =>
  new Hono()
    .route('/', authorizeRoutes(deps))
    .route('/', tokenRoutes(deps))
    .route('/', revocationRoutes(deps))
    .route('/', introspectionRoutes(deps))
    .route('/', discoveryRoutes(deps))
