import { newId } from '@busker/contracts/ids'
import { type Transaction, sql } from 'kysely'
import { hashSecret, newSecret } from '../accounts/secrets.ts'
import type { AuthDatabase } from '../database.ts'
import { endGrant, GRANT_MONTHS } from './grants.ts'

/** How long the token before the current one gets another successor: the answer may have been lost. */
const GRACE_SECONDS = 30

type Trx = Transaction<AuthDatabase>

interface Start {
  clientId: string
  accountId: string
  scopes: string[]
  authTime: Date
}

const remember = (trx: Trx, hash: string, grantId: string) =>
  trx.insertInto('refreshToken').values({ hash, grantId }).execute()

/** Starts a family of refresh tokens: one authorization of one app. */
export async function startFamily(trx: Trx, start: Start) {
  const refreshToken = newSecret()
  const hash = hashSecret(refreshToken)
  const grant = await trx
    .insertInto('authorizationGrant')
    .values({
      id: newId(),
      ...start,
      currentHash: hash,
      expiresAt: sql<Date>`now() + make_interval(months => ${GRANT_MONTHS})`,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await remember(trx, hash, grant.id)
  return { grant, refreshToken }
}

/** The family that a refresh token belongs to or ever did, and nobody else touches it meanwhile. */
export const lockFamily = (trx: Trx, refreshToken: string) =>
  trx
    .selectFrom('authorizationGrant')
    .selectAll()
    .select(sql<boolean>`expires_at <= clock_timestamp()`.as('isOver'))
    .select(
      sql<boolean>`coalesce(rotated_at > clock_timestamp() - make_interval(secs => ${GRACE_SECONDS}), false)`.as(
        'inGrace',
      ),
    )
    .where('id', '=', (eb) =>
      eb.selectFrom('refreshToken').select('grantId').where('hash', '=', hashSecret(refreshToken)),
    )
    .forUpdate()
    .executeTakeFirst()

export type Family = NonNullable<Awaited<ReturnType<typeof lockFamily>>>

/**
 * What a refresh token is to its family: the current one; the one before, whose answer may have been
 * lost a moment ago; or one of before that, which only a thief or a copy still has.
 */
export function standingOf(family: Family, refreshToken: string) {
  const hash = hashSecret(refreshToken)
  if (family.revokedAt || family.isOver) return 'over'
  if (hash === family.currentHash) return 'current'
  return hash === family.previousHash && family.inGrace ? 'retried' : 'replayed'
}

/** The next token of a family after its current one. */
export async function rotate(trx: Trx, family: Family) {
  return replaceCurrent(trx, family, {
    previousHash: family.currentHash,
    rotatedAt: sql<Date>`clock_timestamp()`,
  })
}

/**
 * Another next token, for who did not get the answer: it takes the place of the one that was lost. The
 * time to ask so is counted from the first one.
 */
export const rotateAgain = (trx: Trx, family: Family) => replaceCurrent(trx, family, {})

async function replaceCurrent(
  trx: Trx,
  family: Family,
  change: { previousHash?: string | null; rotatedAt?: ReturnType<typeof sql<Date>> },
) {
  const refreshToken = newSecret()
  const currentHash = hashSecret(refreshToken)
  await remember(trx, currentHash, family.id)
  await trx
    .updateTable('authorizationGrant')
    .set({ ...change, currentHash, lastUsedAt: sql<Date>`clock_timestamp()` })
    .where('id', '=', family.id)
    .execute()
  return refreshToken
}

/** Ends a family with the access tokens that it gave. */
export const endFamily = (trx: Trx, family: { id: string }) => endGrant(trx, family.id)
