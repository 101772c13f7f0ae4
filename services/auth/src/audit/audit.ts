import { CLIENT_ADDRESS } from '@busker/http/client-address'
import type { Context } from 'hono'
import type { Kysely, Transaction } from 'kysely'
import type { AuthDatabase } from '../database.ts'
import { deviceOf } from '../accounts/device.ts'
import type { AuditAction } from './actions.ts'

/** Whom a security event is about. `byAccountId` is who did it, when that is somebody else. */
export interface AuditSubject {
  accountId?: string | undefined
  byAccountId?: string | undefined
  clientId?: string | undefined
  sessionId?: string | undefined
  /** Ids and counts only: no names, addresses or secrets, which erasure could not reach. */
  detail?: Record<string, string | number | boolean>
}

/**
 * The append-only log of security events. The address of a client is kept as a keyed hash, so that
 * what came from one place can be seen together while nobody's address is stored.
 */
export const createAudit = (db: Kysely<AuthDatabase>, key: string) => ({
  /** Logs an event; `at` is the transaction of what it tells of, so that one is not without the other. */
  async record(
    c: Context | undefined,
    action: AuditAction,
    subject: AuditSubject = {},
    at: Kysely<AuthDatabase> | Transaction<AuthDatabase> = db,
  ) {
    const address = c?.req.header(CLIENT_ADDRESS)
    await at
      .insertInto('auditEntry')
      .values({
        action,
        accountId: subject.accountId ?? null,
        byAccountId: subject.byAccountId ?? null,
        clientId: subject.clientId ?? null,
        sessionId: subject.sessionId ?? null,
        addressHash: address
          ? new Bun.CryptoHasher('sha256', `audit ${key}`)
              .update(address)
              .digest('hex')
              .slice(0, 16)
          : null,
        device: c ? deviceOf(c) : null,
        detail: subject.detail ? JSON.stringify(subject.detail) : null,
      })
      .execute()
  },
})

export type Audit = ReturnType<typeof createAudit>
