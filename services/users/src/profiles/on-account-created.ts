import type { UsersDeps } from '../deps.ts'
import { createProfilesRepository } from './profiles.repository.ts'

/** An account has a profile. Twice does no harm. */
export function onAccountCreated({ db, events }: UsersDeps) {
  const profiles = createProfilesRepository(db)
  events.subscribe('account.created', 'users', (accounts) =>
    profiles.createUnlessKnown(
      accounts.map(({ userId, displayName }) => ({ userId, displayName })),
    ),
  )
}
