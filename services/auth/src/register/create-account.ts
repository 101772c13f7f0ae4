import { isUniqueViolation } from '@busker/postgres/connect'
import type { Transaction } from 'kysely'
import type { AuthDatabase } from '../database.ts'
import { createAccountsRepository } from '../accounts/accounts.repository.ts'
import { findRegistration } from './find-registration.ts'
import { createCodes } from '../accounts/codes.ts'
import { createSettings } from '../settings/settings.ts'
import { createInvitations } from '../invitations/invitations.repository.ts'
import { RegistrationRefused } from './refused.ts'

export interface NewPerson {
  /** From the link that was sent to their address. */
  code: string
  displayName: string
  /** Undefined for who comes in by passkey. */
  passwordHash?: string | undefined
  /** The id that a passkey was made for. */
  accountId?: string | undefined
}

/**
 * Makes the account that a registration link is good for, with the role of its invitation, and uses
 * both up. Throws RegistrationRefused, upon which the transaction must be rolled back.
 */
export async function createFromCode(person: NewPerson, trx: Transaction<AuthDatabase>) {
  const codes = createCodes(trx)
  const invitations = createInvitations(trx)
  const { registration } = await createSettings(trx).get()
  if (registration === 'closed') throw new RegistrationRefused('closed')
  const found = await findRegistration(codes, person.code)
  // Whoever proved an address has the invitation that was written to it, also by another link.
  const written = found?.email ? await invitations.findByEmail(found.email) : undefined
  const invitationId = found?.invitationId ?? written?.id
  // Before the code: two who finish with one invitation take turns here, instead of each waiting for the other.
  const invitation = invitationId ? await invitations.hold(invitationId) : undefined
  const taken = found && (await codes.take(found.kind, person.code, trx))
  if (!taken?.email) throw new RegistrationRefused('used')
  const isInvited = invitation && invitations.isFor(invitation, taken.email)
  if (!isInvited && (taken.invitationId || registration === 'invitation'))
    throw new RegistrationRefused('not-invited')
  if (invitation) await invitations.useUp(invitation.id)

  const accounts = createAccountsRepository(trx)
  if (await accounts.findByEmail(taken.email)) throw new RegistrationRefused('taken')
  return accounts
    .create(
      {
        id: person.accountId,
        username: null,
        email: taken.email,
        passwordHash: person.passwordHash ?? null,
        role: invitation?.role ?? 'listener',
        artistIds: invitation?.artistIds ?? [],
        registeredName: person.displayName,
      },
      trx,
    )
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? new RegistrationRefused('taken') : error
    })
}
