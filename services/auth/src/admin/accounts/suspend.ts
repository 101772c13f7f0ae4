import { ApiError } from '@busker/http/errors'
import { transact } from '@busker/postgres/transact'
import type { Context } from 'hono'
import { sql } from 'kysely'
import { endAppAccess } from '../../account/end-access.ts'
import type { AuthDeps } from '../../deps.ts'
import { mayTakeInHand } from '../../rights.ts'
import { revoke } from '../../tokens/revoke.ts'
import { holdBoth } from './hold-both.ts'

const refused = new ApiError(
  403,
  'NOT_ALLOWED',
  'Only the owner suspends administrators, and nobody suspends the owner.',
)

/**
 * Suspends an account: nobody comes in by it, and its sessions, apps, tokens, links on their way and
 * invitations end. Or restores it: its person signs in as before, and lets apps in anew. Resolves to the
 * account. Throws 404, and 403 for who may not.
 */
export const suspend = (
  { db, sessions, audit }: Pick<AuthDeps, 'db' | 'sessions' | 'audit'>,
  c: Context,
  byId: string,
  id: string,
  suspended: boolean,
) =>
  transact(db, async (trx) => {
    const { by, of } = await holdBoth(trx, byId, id, refused)
    if (!mayTakeInHand(by, of)) throw refused
    if ((of.suspendedAt !== null) === suspended) return of
    const changed = await trx
      .updateTable('account')
      .set({ suspendedAt: suspended ? sql<Date>`now()` : null })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    const subject = { accountId: id, byAccountId: byId }
    if (!suspended) {
      await audit.record(c, 'account-restored', subject, trx)
      return changed
    }
    await trx
      .deleteFrom('code')
      .where('accountId', '=', id)
      .where('kind', 'in', ['reset', 'change-email'])
      .execute()
    await trx.deleteFrom('invitation').where('createdBy', '=', id).execute()
    const browsers = (await sessions.closeAll(id, undefined, trx)).length
    const apps = await endAppAccess(trx, id)
    await revoke(trx, [id], { tokensSoFar: true })
    const detail = { browsers, apps }
    await audit.record(c, 'account-suspended', { ...subject, detail }, trx)
    return changed
  })
