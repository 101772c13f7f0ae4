import type { Context } from 'hono'
import type { Transaction } from 'kysely'
import type { Client } from '../clients/clients.repository.ts'
import type { AuthDatabase } from '../database.ts'
import type { Audit } from '../audit/audit.ts'
import type { Exchanged } from './exchanged.ts'
import { type Refusal, refuse } from './oauth-error.ts'
import { words } from './parameters.ts'
import { endFamily, lockFamily, rotate, rotateAgain, standingOf } from './refresh-family.ts'

interface Asked {
  client: Pick<Client, 'id'>
  refreshToken: string
  scope?: string | undefined
}

const NO_LONGER_GOOD = refuse(
  'invalid_grant',
  'The refresh token is not valid, was revoked, or is too old. Ask the person to authorize again.',
)

/**
 * Exchanges a refresh token for new tokens (RFC 6749, 6), once. A token that was exchanged before, or
 * comes from another app than it was given to, shows that somebody has a copy: its whole family ends
 * (RFC 9700, 4.14.2). A refusal is returned, not thrown, so that this is kept.
 */
export async function exchangeRefreshToken(
  audit: Audit,
  c: Context | undefined,
  trx: Transaction<AuthDatabase>,
  { client, refreshToken, scope }: Asked,
): Promise<Refusal | Exchanged> {
  const family = await lockFamily(trx, refreshToken)
  if (!family) return NO_LONGER_GOOD
  const subject = { accountId: family.accountId, clientId: family.clientId, sessionId: family.id }
  const standing = standingOf(family, refreshToken)
  if (standing === 'over') return NO_LONGER_GOOD
  const elsewhere = family.clientId !== client.id
  if (standing === 'replayed' || elsewhere) {
    await endFamily(trx, family)
    await audit.record(c, 'refresh-replayed', { ...subject, detail: { elsewhere } }, trx)
    return NO_LONGER_GOOD
  }
  const asked = scope ? words(scope) : family.scopes
  if (!asked.every((one) => family.scopes.includes(one))) return WIDER
  if (standing === 'retried') await audit.record(c, 'refresh-retried', subject, trx)
  const next = await (standing === 'current' ? rotate : rotateAgain)(trx, family)
  const account = await trx
    .selectFrom('account')
    .selectAll()
    .where('id', '=', family.accountId)
    .executeTakeFirstOrThrow()
  const { clientId, id: sessionId } = family
  return { account, clientId, sessionId, scopes: asked, refreshToken: next }
}

const WIDER: Refusal = refuse(
  'invalid_scope',
  'A refresh may ask for less than was authorized, not for more.',
)
