import type { UsersDeps } from '../deps.ts'
import { forgetAccount } from './forget-account.ts'
import { createProfilesRepository } from './profiles.repository.ts'

/** An account has a profile as long as it exists. Twice, late or after its removal does no harm. */
export function onAccountCreated(deps: UsersDeps) {
  const { db, events, accounts } = deps
  const profiles = createProfilesRepository(db)
  events.subscribe('account.created', 'users', async (created) => {
    const ids = [...new Set(created.map(({ userId }) => userId))]
    const there = await accounts.find(ids)
    if (!there.length) return
    await profiles.createUnlessKnown(
      there.map(({ id, name }) => ({ userId: id, displayName: name })),
    )
    // One that was removed meanwhile may have been told of before it had a profile.
    const still = new Set((await accounts.find(there.map(({ id }) => id))).map(({ id }) => id))
    const gone = there.filter(({ id }) => !still.has(id)).map(({ id }) => id)
    for (const userId of gone) await forgetAccount(deps, userId)
  })
}
