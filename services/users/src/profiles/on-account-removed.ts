import type { UsersDeps } from '../deps.ts'
import { forgetAccount } from './forget-account.ts'

/** Who deleted their account is forgotten here, and the others learn that it is done. */
export const onAccountRemoved = (deps: UsersDeps) =>
  deps.events.subscribe('account.removed', 'users', async (removed) => {
    for (const userId of new Set(removed.map((account) => account.userId)))
      await forgetAccount(deps, userId)
  })
