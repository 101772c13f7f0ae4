import type { Context } from 'hono'
import { type Transaction, sql } from 'kysely'
import { hashSecret } from '../accounts/secrets.ts'
import type { Client } from '../clients/clients.repository.ts'
import type { AuthDatabase } from '../database.ts'
import type { Audit } from '../audit/audit.ts'
import type { Exchanged } from './exchanged.ts'
import { type Refusal, refuse } from './oauth-error.ts'
import { endFamily, startFamily } from './refresh-family.ts'

interface Asked {
  client: Pick<Client, 'id'>
  code: string
  redirectUri: string | undefined
  codeVerifier: string | undefined
}

const invalid = (why: string) => refuse('invalid_grant', why)
const NOT_GOOD = invalid('The code is not valid, was used, or is older than a minute. Start again.')

/**
 * Exchanges an authorization code (RFC 6749, 4.1.3; RFC 7636, 4.6), once: whatever is wrong with what
 * comes along, the code is used up. One that comes again ends what it was exchanged for (RFC 6749,
 * 4.1.2). A refusal is returned, not thrown, so that this is kept.
 */
export async function exchangeCode(
  audit: Audit,
  c: Context | undefined,
  trx: Transaction<AuthDatabase>,
  { client, code, redirectUri, codeVerifier }: Asked,
): Promise<Refusal | Exchanged> {
  const codeHash = hashSecret(code)
  const found = await lockCode(trx, codeHash)
  if (!found) return NOT_GOOD
  if (found.grantId !== null) {
    const { accountId, clientId, grantId: sessionId } = found
    // Once it has ended there is nothing more to say: whoever repeats it must not fill the log.
    if (await endFamily(trx, { id: found.grantId }))
      await audit.record(c, 'code-replayed', { accountId, clientId, sessionId }, trx)
    return NOT_GOOD
  }
  const problem =
    found.isOver || found.clientId !== client.id
      ? NOT_GOOD
      : found.redirectUri !== redirectUri
        ? invalid('The redirect_uri is not the one of the authorization. Send the same one.')
        : verifierProblem(found.codeChallenge, codeVerifier)
  if (problem) {
    await trx.deleteFrom('authorizationCode').where('codeHash', '=', codeHash).execute()
    return problem
  }
  const { clientId, accountId, scopes, authTime } = found
  const { grant, refreshToken } = await startFamily(trx, { clientId, accountId, scopes, authTime })
  await trx
    .updateTable('authorizationCode')
    .set({ grantId: grant.id })
    .where('codeHash', '=', codeHash)
    .execute()
  const { account, ...signedInFor } = found
  return { account, clientId, sessionId: grant.id, scopes, refreshToken, code: signedInFor }
}

/** The row of a code, held, with its account. Account and app are held before it, as in `giveCode`. */
async function lockCode(trx: Transaction<AuthDatabase>, codeHash: string) {
  const codes = trx.selectFrom('authorizationCode').where('codeHash', '=', codeHash)
  const issued = await codes.select(['accountId', 'clientId']).executeTakeFirst()
  if (!issued) return undefined
  const account = await trx
    .selectFrom('account')
    .selectAll()
    .where('id', '=', issued.accountId)
    .forKeyShare()
    .executeTakeFirst()
  await trx
    .selectFrom('client')
    .select('id')
    .where('id', '=', issued.clientId)
    .forKeyShare()
    .execute()
  const row = await codes
    .selectAll()
    .select(sql<boolean>`expires_at <= clock_timestamp()`.as('isOver'))
    .forUpdate()
    .executeTakeFirst()
  return account && row ? { ...row, account } : undefined
}

/** A verifier without a challenge is refused too: somebody may have taken the challenge away (RFC 9700, 4.8.2). */
function verifierProblem(challenge: string | null, verifier: string | undefined) {
  if (challenge === null)
    return verifier === undefined
      ? undefined
      : invalid('There is a code_verifier, but the authorization had no code_challenge.')
  if (verifier === undefined) return invalid('The code_verifier is missing (PKCE).')
  return hashSecret(verifier) === challenge
    ? undefined
    : invalid('The code_verifier does not belong to the code_challenge (PKCE).')
}
