import { Hono } from 'hono'
import type { AuthDeps } from '../deps.ts'
import { renderErrorPage } from '../pages/error-page.ts'
import { ownPagesOnly } from '@busker/http/own-pages-only'
import { pageSecurity } from '../pages/security.ts'
import { withFreshSession, withSession } from '../sign-in/with-session.ts'
import { accountsPagesRoutes } from './accounts/accounts-pages.routes.ts'
import { administers } from './administers.ts'
import { auditLogPagesRoutes } from './audit-log/audit-log-pages.routes.ts'
import { invitationsPagesRoutes } from './invitations/invitations-pages.routes.ts'
import { settingsPagesRoutes } from './settings/settings-pages.routes.ts'

/**
 * The pages of who runs the site. Whatever the route: others are refused, and a change wants that its
 * person showed who they are just now.
 */
export const adminRoutes = (deps: AuthDeps) =>
  new Hono()
    .onError(renderErrorPage)
    .use('/admin/*', pageSecurity, ownPagesOnly(deps.own), withSession(deps), administers)
    .post('/admin/*', withFreshSession(deps))
    .route('/', settingsPagesRoutes(deps))
    .route('/', accountsPagesRoutes(deps))
    .route('/', invitationsPagesRoutes(deps))
    .route('/', auditLogPagesRoutes(deps))
