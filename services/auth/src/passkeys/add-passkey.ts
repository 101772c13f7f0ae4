import type { Transaction } from 'kysely'
import type { AuthDatabase } from '../database.ts'
import { challengeIn } from './client-data.ts'
import type { PasskeyDeps } from './deps.ts'
import type { NewCredential } from './passkeys.schemas.ts'

export const MOST_PASSKEYS = 20

/** A passkey that was made for a challenge of ours, and whom that was for; undefined if it was not. */
export async function readNewPasskey(
  { challenges, site }: PasskeyDeps,
  kind: 'add' | 'register',
  given: NewCredential,
) {
  const challenge = challengeIn(given.response.clientDataJSON)
  const asked = challenge && (await challenges.take(kind, challenge))
  if (!challenge || !asked) return undefined
  const made = await site.readNew(given, challenge)
  if (!made) return undefined
  const { id, publicKey, counter } = made.credential
  const { transports } = given.response
  return {
    asked,
    passkey: { id, publicKey, counter, transports, backedUp: made.credentialBackedUp },
  }
}

export type MadePasskey = NonNullable<Awaited<ReturnType<typeof readNewPasskey>>>['passkey']

/** Keeps a passkey for an account, whose row is locked so that of many at once none is too many. */
export async function addPasskey(
  { passkeys }: Pick<PasskeyDeps, 'passkeys'>,
  passkey: MadePasskey & { accountId: string; name: string },
  trx: Transaction<AuthDatabase>,
): Promise<'added' | 'exists' | 'too-many' | 'no-account'> {
  const locked = await trx
    .selectFrom('account')
    .select('id')
    .where('id', '=', passkey.accountId)
    .forUpdate()
    .executeTakeFirst()
  if (!locked) return 'no-account'
  if ((await passkeys.list(passkey.accountId, trx)).length >= MOST_PASSKEYS) return 'too-many'
  return (await passkeys.add(passkey, trx)) ? 'added' : 'exists'
}
