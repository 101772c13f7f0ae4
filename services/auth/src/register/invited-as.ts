import type { Kysely } from 'kysely'
import { ROLE_NAMES } from '../accounts/role-names.ts'
import type { AuthDatabase } from '../database.ts'
import { createInvitations } from '../invitations/invitations.repository.ts'

/** What an invitation is to, in a sentence. */
export const invitation = (own: string, role: AuthDatabase['invitation']['role']) =>
  `You are invited to ${new URL(own).host}, as ${role === 'listener' ? 'a' : 'an'} ${ROLE_NAMES[role].toLowerCase()}.`

/** The same by its id; undefined when there is none. */
export async function invitedAs(db: Kysely<AuthDatabase>, own: string, id: string | null) {
  const found = id === null ? undefined : await createInvitations(db).find(id)
  return found && invitation(own, found.role)
}
