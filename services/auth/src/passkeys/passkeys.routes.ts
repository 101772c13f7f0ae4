import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { AuthDeps } from '../deps.ts'
import { ownPagesOnly } from '@busker/http/own-pages-only'
import { addPasskeyRoutes } from './add-passkey.routes.ts'
import { withPasskeys } from './deps.ts'
import { passkeySignInRoutes } from './passkey-sign-in.routes.ts'
import { passkeysPagesRoutes } from './passkeys-pages.routes.ts'
import { registerByPasskeyRoutes } from './register-by-passkey.routes.ts'
import { sendScript } from './script.ts'

const notKept = createMiddleware(async (c, next) => {
  await next()
  c.header('Cache-Control', 'no-store')
})

/** Passkeys (WebAuthn): a way in without a password, and the page where a person keeps theirs. */
export function passkeysRoutes(deps: AuthDeps) {
  const more = withPasskeys(deps)
  return new Hono()
    .get('/sign-in/passkeys.js', (c) => sendScript(c, deps.passkeysScript))
    .use('/auth/passkeys/*', notKept, ownPagesOnly(deps.own))
    .route('/', passkeySignInRoutes(more))
    .route('/', addPasskeyRoutes(more))
    .route('/', registerByPasskeyRoutes(more))
    .route('/', passkeysPagesRoutes(more))
}
