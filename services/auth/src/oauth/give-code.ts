import { transact } from '@busker/postgres/transact'
import type { Context } from 'hono'
import type { Session } from '../accounts/sessions.ts'
import type { AuthDeps } from '../deps.ts'
import { makeCode } from './authorization-codes.ts'
import { createConsents } from './consents.ts'
import type { SealedRequest } from './sealed-request.ts'

/**
 * A code for what an app asked for; `consented` when its person just said yes. Undefined when the app
 * or the account was removed, or the account suspended, meanwhile. They are held first, always in this
 * order, so that whoever removes or suspends them sees the code, or comes before it.
 */
export const giveCode = (
  { db, audit }: Pick<AuthDeps, 'db' | 'audit'>,
  c: Context,
  { id: sessionId, account, authenticatedAt, method }: Session,
  { clientId, redirectUri, scopes, nonce, codeChallenge }: SealedRequest,
  { consented }: { consented: boolean },
) =>
  transact(db, async (trx) => {
    const person = await trx
      .selectFrom('account')
      .select('id')
      .where('id', '=', account.id)
      .where('suspendedAt', 'is', null)
      .forShare()
      .executeTakeFirst()
    const app = await trx
      .selectFrom('client')
      .select('id')
      .where('id', '=', clientId)
      .forKeyShare()
      .executeTakeFirst()
    if (!person || !app) return undefined
    if (consented) {
      await createConsents(trx).give(account.id, clientId, scopes)
      const subject = { accountId: account.id, clientId, sessionId }
      await audit.record(
        c,
        'consent-given',
        { ...subject, detail: { scopes: scopes.join(' ') } },
        trx,
      )
    }
    return makeCode(trx, {
      clientId,
      accountId: account.id,
      redirectUri,
      scopes,
      codeChallenge: codeChallenge ?? null,
      nonce: nonce ?? null,
      authTime: authenticatedAt,
      method,
    })
  })
