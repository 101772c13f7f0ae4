import type { AuthDeps } from '../deps.ts'
import { createInvitations } from '../invitations/invitations.repository.ts'

/**
 * Whether somebody may register now, and by which invitation. `unknown` is an invitation that is good
 * no longer, where none is needed.
 */
export async function mayRegister(
  { db, settings }: Pick<AuthDeps, 'db' | 'settings'>,
  code: string | undefined,
) {
  const { registration } = await settings.get()
  if (registration === 'closed') return { refused: 'closed' } as const
  const invitation = code ? await createInvitations(db).findByCode(code) : undefined
  if (!invitation && registration === 'invitation') return { refused: 'not-invited' } as const
  return { invitation, unknown: code !== undefined && !invitation }
}
