import { signedIn } from '@busker/http/access'
import { Hono } from 'hono'
import type { AuthDeps } from '../deps.ts'
import { erasuresApiRoutes } from '../erasure/erasures-api.routes.ts'
import { accountsApiRoutes } from './accounts/accounts-api.routes.ts'
import { type AdminEnv, administersByToken } from './administers.ts'
import { auditLogApiRoutes } from './audit-log/audit-log-api.routes.ts'
import { eventsApiRoutes } from './events/events-api.routes.ts'
import { invitationsApiRoutes } from './invitations/invitations-api.routes.ts'
import { settingsApiRoutes } from './settings/settings-api.routes.ts'

/** What who runs the site does by programs: wants the scope `admin` and the role, whatever the route. */
export const adminApiRoutes = (deps: AuthDeps) =>
  new Hono<AdminEnv>()
    .use('/v1/admin/*', signedIn(deps.verify, 'admin'), administersByToken(deps.accounts))
    .route('/', accountsApiRoutes(deps))
    .route('/', settingsApiRoutes(deps))
    .route('/', invitationsApiRoutes(deps))
    .route('/', auditLogApiRoutes(deps))
    .route('/', erasuresApiRoutes(deps))
    .route('/', eventsApiRoutes(deps))
