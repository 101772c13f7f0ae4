import { ApiError } from '@busker/http/errors'
import { transact } from '@busker/postgres/transact'
import type { Context } from 'hono'
import type { Transaction } from 'kysely'
import type { Account } from '../../accounts/accounts.repository.ts'
import type { AuthDatabase } from '../../database.ts'
import type { AuthDeps } from '../../deps.ts'
import { mayChangeRole, mayInviteAs } from '../../rights.ts'
import { revoke } from '../../tokens/revoke.ts'
import { holdBoth } from './hold-both.ts'

interface NewRole {
  role: Exclude<Account['role'], 'owner'>
  artistIds: string[]
}

const refused = new ApiError(
  403,
  'NOT_ALLOWED',
  "Nobody changes their own role or the owner's, and only the owner makes or unmakes administrators.",
)

/** Invitations that their maker could no longer make are no longer good. */
async function withdrawWhatNobodyMayInvite(
  trx: Transaction<AuthDatabase>,
  id: string,
  { role }: NewRole,
) {
  const roles = (['admin', 'artist', 'listener'] as const).filter(
    (to) => !mayInviteAs({ role }, to),
  )
  if (roles.length)
    await trx
      .deleteFrom('invitation')
      .where('createdBy', '=', id)
      .where('role', 'in', roles)
      .execute()
}

/**
 * Gives an account another role, or other artists. Tokens that it has until now end, so that services
 * learn of it within seconds. Resolves to the account. Throws 404, and 403 for who may not.
 */
export const changeRole = (
  { db, audit }: Pick<AuthDeps, 'db' | 'audit'>,
  c: Context,
  byId: string,
  id: string,
  { role, artistIds }: NewRole,
) =>
  transact(db, async (trx) => {
    const { by, of } = await holdBoth(trx, byId, id, refused)
    if (!mayChangeRole(by, of, role)) throw refused
    if (of.role === role && of.artistIds.join() === artistIds.join()) return of
    const changed = await trx
      .updateTable('account')
      .set({ role, artistIds })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await withdrawWhatNobodyMayInvite(trx, id, { role, artistIds })
    await revoke(trx, [id], { tokensSoFar: true })
    await audit.record(
      c,
      'role-changed',
      {
        accountId: id,
        byAccountId: byId,
        detail: { from: of.role, to: role, artists: artistIds.join(' ') },
      },
      trx,
    )
    return changed
  })
