import { Hono } from 'hono'
import type { AuthDeps } from '../deps.ts'
import { renderErrorPage } from '../pages/error-page.ts'
import { ownPagesOnly } from '@busker/http/own-pages-only'
import { pageSecurity } from '../pages/security.ts'
import { changeEmailRoutes } from './change-email.routes.ts'
import { changePasswordRoutes } from './change-password.routes.ts'
import { deleteAccountRoutes } from './delete-account.routes.ts'
import { overviewRoutes } from './overview.routes.ts'
import { sessionsRoutes } from './sessions.routes.ts'
import { undoEmailRoutes } from './undo-email.routes.ts'

/** The pages on which a person looks after their account. They need no JavaScript. */
export const accountRoutes = (deps: AuthDeps) =>
  new Hono()
    .onError(renderErrorPage)
    .use('/account/*', pageSecurity, ownPagesOnly(deps.own))
    .route('/', overviewRoutes(deps))
    .route('/', sessionsRoutes(deps))
    .route('/', changePasswordRoutes(deps))
    .route('/', changeEmailRoutes(deps))
    .route('/', undoEmailRoutes(deps))
    .route('/', deleteAccountRoutes(deps))
