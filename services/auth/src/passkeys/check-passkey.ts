import type { Account } from '../accounts/accounts.repository.ts'
import { challengeIn } from './client-data.ts'
import { type PasskeyDeps } from './deps.ts'
import type { Assertion } from './passkeys.schemas.ts'
import { toUserHandle } from './relying-party.ts'

type Checked =
  | { account: Account }
  | {
      account?: undefined
      /** For the log; nobody else is told. */
      why: 'challenge' | 'unknown' | 'signature' | 'account' | 'handle' | 'counter' | 'suspended'
      accountId?: string
    }

/**
 * Whose passkey signed a challenge of ours (WebAuthn 3, 7.2). The challenge is used up, and the
 * passkey's counter moves on. A challenge of somebody who is signed in is for the same account.
 */
export async function checkPasskey(
  { accounts, challenges, passkeys, site }: PasskeyDeps,
  answer: Assertion,
): Promise<Checked> {
  const challenge = challengeIn(answer.response.clientDataJSON)
  const asked = challenge && (await challenges.take('sign-in', challenge))
  if (!challenge || !asked) return { why: 'challenge' }
  const passkey = await passkeys.find(answer.id)
  if (!passkey) return { why: 'unknown' }
  const { accountId } = passkey
  const signed = await site.read(answer, passkey.publicKey, challenge)
  if (!signed) return { why: 'signature', accountId }
  if (asked.accountId !== null && asked.accountId !== accountId)
    return { why: 'account', accountId: asked.accountId }
  // One that was asked for by its id may leave out whose it is.
  const handle = answer.response.userHandle
  const isTheirs = Buffer.from(toUserHandle(accountId)).toString('base64url') === handle
  if (!isTheirs && !(handle === undefined && asked.accountId !== null))
    return { why: 'handle', accountId }
  const seen = { counter: signed.newCounter, backedUp: signed.credentialBackedUp }
  if (!(await passkeys.use(passkey.id, seen))) return { why: 'counter', accountId }
  const account = await accounts.find(accountId)
  if (account?.suspendedAt) return { why: 'suspended', accountId }
  return account ? { account } : { why: 'unknown' }
}
