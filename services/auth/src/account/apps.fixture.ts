import { newId } from '@busker/contracts/ids'
import type { Kysely } from 'kysely'
import { hashSecret, newSecret } from '../accounts/secrets.ts'
import type { AuthDatabase } from '../database.ts'

/** Lets an app in to an account: a consent, an authorization with a refresh token, and a code on its way. */
export async function letIn(db: Kysely<AuthDatabase>, accountId: string, ownerId = accountId) {
  const [clientId, grantId, scopes] = [newId(), newId(), ['streaming']]
  const expiresAt = new Date(Date.now() + 86_400_000)
  const authTime = new Date()
  await db
    .insertInto('client')
    .values({
      id: clientId,
      ownerId,
      name: 'Radio',
      website: null,
      secretHash: null,
      redirectUris: [],
    })
    .execute()
  await db.insertInto('consent').values({ accountId, clientId, scopes }).execute()
  const currentHash = hashSecret(newSecret())
  await db
    .insertInto('authorizationGrant')
    .values({
      id: grantId,
      clientId,
      accountId,
      scopes,
      authTime,
      expiresAt,
      revokedAt: null,
      currentHash,
      previousHash: null,
      rotatedAt: null,
    })
    .execute()
  await db.insertInto('refreshToken').values({ hash: currentHash, grantId }).execute()
  await db
    .insertInto('authorizationCode')
    .values({
      codeHash: hashSecret(newSecret()),
      clientId,
      accountId,
      redirectUri: 'http://127.0.0.1/',
      scopes,
      codeChallenge: null,
      nonce: null,
      authTime,
      method: 'password',
      expiresAt,
      grantId: null,
    })
    .execute()
  return {
    clientId,
    grantId,
    async isLive() {
      const grant = await db
        .selectFrom('authorizationGrant')
        .select('revokedAt')
        .where('id', '=', grantId)
        .executeTakeFirst()
      const codes = await db
        .selectFrom('authorizationCode')
        .select('codeHash')
        .where('accountId', '=', accountId)
        .execute()
      return grant?.revokedAt === null || codes.length > 0
    },
  }
}
