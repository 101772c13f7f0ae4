import type { AuthDeps } from '../deps.ts'
import { createChallenges } from './challenges.ts'
import { createPasskeysRepository } from './passkeys.repository.ts'
import { createRelyingParty } from './relying-party.ts'

/** What the routes of passkeys need, beside what the whole service has. */
export const withPasskeys = (deps: AuthDeps) => ({
  ...deps,
  passkeys: createPasskeysRepository(deps.db),
  challenges: createChallenges(deps.db),
  site: createRelyingParty(deps.own),
})

export type PasskeyDeps = ReturnType<typeof withPasskeys>
