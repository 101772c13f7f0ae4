import { type Readiness, createApp } from '@busker/http/app'
import type { AuthDeps } from './deps.ts'
import { signInRoutes } from './sign-in/sign-in.routes.ts'
import { tokensRoutes } from './tokens/tokens.routes.ts'

/** Credentials, sessions and signing keys. */
export const createAuthService = (deps: AuthDeps, readiness: Readiness) =>
  createApp('auth', readiness).route('/', tokensRoutes(deps)).route('/', signInRoutes(deps))

export type AuthService = ReturnType<typeof createAuthService>
