import { type Kysely, type Selectable, sql } from 'kysely'
import type { z } from 'zod'
import type { AuthDatabase } from '../../database.ts'
import type { Invitation } from './invitation-answers.ts'

export type SeenInvitation = z.infer<typeof Invitation>

/** An invitation as who runs the site sees it: never its link. */
export const toSeen = (invitation: Selectable<AuthDatabase['invitation']>): SeenInvitation => ({
  id: invitation.id,
  email: invitation.email,
  role: invitation.role,
  artist_ids: invitation.artistIds,
  created_by: invitation.createdBy,
  created_at: invitation.createdAt.toISOString(),
  expires_at: invitation.expiresAt.toISOString(),
})

/** Invitations that nobody used yet, newest first. */
export async function listInvitations(
  db: Kysely<AuthDatabase>,
  { limit, offset }: { limit: number; offset: number },
) {
  const live = db.selectFrom('invitation').where('expiresAt', '>', sql<Date>`now()`)
  const { total } = await live
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const items = await live
    .selectAll()
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
  return { total: Number(total), items: items.map(toSeen) }
}
