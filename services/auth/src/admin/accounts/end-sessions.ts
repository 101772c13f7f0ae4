import { ApiError } from '@busker/http/errors'
import type { Context } from 'hono'
import { signOutEverywhere } from '../../account/sign-out-everywhere.ts'
import type { AuthDeps } from '../../deps.ts'
import { type Person, mayTakeInHand } from '../../rights.ts'
import { getAccount } from './get-account.ts'

/**
 * Signs an account out of all browsers and apps, for who runs the site: its person signs in anew.
 * Throws 404, and 403 for who may not.
 */
export async function endSessions(deps: AuthDeps, c: Context, by: Person, id: string) {
  const of = await getAccount(deps.accounts, id)
  if (!mayTakeInHand(by, of))
    throw new ApiError(
      403,
      'NOT_ALLOWED',
      'Only the owner signs administrators out, and nobody else signs out the owner.',
    )
  return signOutEverywhere(deps, c, { accountId: id, byAccountId: by.id, andApps: true })
}
