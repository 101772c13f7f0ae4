import { type Readiness, createApp } from '@busker/http/app'
import { limitBody } from '@busker/http/body-limit'
import { ASK_AGAIN, conditional } from '@busker/http/conditional'
import { accountRoutes } from './account/account.routes.ts'
import { insideAccountsRoutes } from './accounts/inside.routes.ts'
import { adminApiRoutes } from './admin/admin-api.routes.ts'
import { adminRoutes } from './admin/admin.routes.ts'
import { accessRoutes } from './clients/access.routes.ts'
import { appsRoutes } from './clients/apps.routes.ts'
import type { AuthDeps } from './deps.ts'
import { embedKeysRoutes } from './embed-keys/embed-keys.routes.ts'
import { insideEmbedKeysRoutes } from './embed-keys/inside.routes.ts'
import { embedKeysPages } from './embed-keys/pages.routes.ts'
import { erasurePageRoutes } from './erasure/erasure-page.routes.ts'
import { onAccountErased } from './erasure/on-account-erased.ts'
import { signingKeysRoutes } from './keys/signing-keys.routes.ts'
import { oauthRoutes } from './oauth/oauth.routes.ts'
import { passkeysRoutes } from './passkeys/passkeys.routes.ts'
import { registerRoutes } from './register/register.routes.ts'
import { resetRoutes } from './reset/reset.routes.ts'
import { signInRoutes } from './sign-in/sign-in.routes.ts'
import { revocationsRoutes } from './tokens/revocations.routes.ts'
import { tokensRoutes } from './tokens/tokens.routes.ts'

/** Reading a form holds everybody up for as long as it is large, and none of ours is. */
const LARGEST_FORM = 64 * 1024
const FORMS = ['/sign-in/*', '/register/*', '/reset/*', '/account/*', '/admin/*', '/auth/*']

/** Accounts, sessions, apps, embed keys and signing keys. */
export function createAuthService(deps: AuthDeps, readiness: Readiness) {
  onAccountErased(deps)
  const app = createApp('auth', readiness)
  for (const path of FORMS) app.use(path, limitBody(LARGEST_FORM))
  return app
    .use('/v1/*', conditional(ASK_AGAIN))
    .route('/', signingKeysRoutes(deps))
    .route('/', revocationsRoutes(deps))
    .route('/', tokensRoutes(deps))
    .route('/', insideAccountsRoutes(deps))
    .route('/', adminApiRoutes(deps))
    .route('/', insideEmbedKeysRoutes(deps))
    .route('/', embedKeysRoutes(deps))
    .route('/', embedKeysPages(deps))
    .route('/', passkeysRoutes(deps))
    .route('/', accountRoutes(deps))
    .route('/', appsRoutes(deps))
    .route('/', accessRoutes(deps))
    .route('/', oauthRoutes(deps))
    .route('/', adminRoutes(deps))
    .route('/', erasurePageRoutes(deps))
    .route('/', signInRoutes(deps))
    .route('/', registerRoutes(deps))
    .route('/', resetRoutes(deps))
}

export type AuthService = ReturnType<typeof createAuthService>
