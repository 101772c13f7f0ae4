import { ID_PATTERN, newId } from '@busker/contracts/ids'
import { ApiError, notFound } from '@busker/http/errors'
import type { Context } from 'hono'
import { type Transaction, sql } from 'kysely'
import { hashSecret, newSecret } from '../../accounts/secrets.ts'
import type { AuthDatabase } from '../../database.ts'
import type { AuthDeps } from '../../deps.ts'
import { mayInviteAs } from '../../rights.ts'
import type { NewInvitation } from './invitations.schemas.ts'

const DAYS = 7

type Deps = Pick<AuthDeps, 'db' | 'audit' | 'letters' | 'own'>

const refused = new ApiError(403, 'NOT_ALLOWED', 'Only the owner invites administrators.')

/** What somebody may do at this moment, until the transaction ends. */
const holdRole = (trx: Transaction<AuthDatabase>, id: string) =>
  trx
    .selectFrom('account')
    .select(['id', 'role'])
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst()

/**
 * Invites somebody. With an address a letter goes there, whose link proves the address; `link`, to hand
 * on, still asks for it. Throws 403 where only the owner may.
 */
export const invite = (
  { db, audit, letters, own }: Deps,
  c: Context,
  byId: string,
  { email, role, artist_ids }: NewInvitation,
) =>
  db.transaction().execute(async (trx) => {
    const by = await holdRole(trx, byId)
    if (!by || !mayInviteAs(by, role)) throw refused
    await trx
      .deleteFrom('invitation')
      .where('expiresAt', '<', sql<Date>`now()`)
      .execute()
    const code = newSecret()
    const invitation = await trx
      .insertInto('invitation')
      .values({
        id: newId(),
        codeHash: hashSecret(code),
        email,
        role,
        artistIds: artist_ids,
        createdBy: byId,
        expiresAt: new Date(Date.now() + DAYS * 86_400_000),
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    if (email !== null)
      await letters.ask(trx, { kind: 'invitation', email, invitationId: invitation.id })
    await audit.record(
      c,
      'invited',
      { byAccountId: byId, detail: { invitation: invitation.id, role, letter: email !== null } },
      trx,
    )
    return { invitation, link: `${own}/register?invitation=${code}` }
  })

/** Makes an invitation worthless. Throws 404, and 403 where only the owner may. */
export const withdraw = (
  { db, audit }: Pick<Deps, 'db' | 'audit'>,
  c: Context,
  byId: string,
  id: string,
) => {
  if (!ID_PATTERN.test(id)) throw notFound('invitation', id)
  return db.transaction().execute(async (trx) => {
    const by = await holdRole(trx, byId)
    const invitation = await trx
      .deleteFrom('invitation')
      .where('id', '=', id)
      .returning(['id', 'role'])
      .executeTakeFirst()
    if (!invitation) throw notFound('invitation', id)
    if (!by || !mayInviteAs(by, invitation.role)) throw refused
    await trx.deleteFrom('letter').where('invitationId', '=', id).execute()
    const detail = { invitation: id, role: invitation.role }
    await audit.record(c, 'invitation-withdrawn', { byAccountId: byId, detail }, trx)
  })
}
