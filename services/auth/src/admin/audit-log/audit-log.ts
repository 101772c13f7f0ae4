import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { AuditAction } from '../../audit/actions.ts'
import type { AuthDatabase } from '../../database.ts'
import type { AuditEntry } from './audit-answers.ts'

export type AuditItem = z.infer<typeof AuditEntry>

interface AuditQuery {
  /** Whom it is about, or who did it. */
  account?: string | undefined
  action?: AuditAction | undefined
  /** The first and the last day, in UTC: 2026-11-22. */
  from?: string | undefined
  to?: string | undefined
  /** Only what came before the entry of this number. */
  before?: string | undefined
  limit: number
}

/** What happened, newest first, and the number to go on before; null at the end. */
export async function readAuditLog(
  db: Kysely<AuthDatabase>,
  { account, action, from, to, before, limit }: AuditQuery,
) {
  const entries = await db
    .selectFrom('auditEntry')
    .selectAll()
    .$if(account !== undefined, (q) =>
      q.where((eb) =>
        eb.or([eb('accountId', '=', account ?? ''), eb('byAccountId', '=', account ?? '')]),
      ),
    )
    .$if(action !== undefined, (q) => q.where('action', '=', action ?? ''))
    .$if(from !== undefined, (q) =>
      q.where('at', '>=', sql<Date>`${from}::date::timestamp at time zone 'UTC'`),
    )
    .$if(to !== undefined, (q) =>
      q.where('at', '<', sql<Date>`(${to}::date + 1)::timestamp at time zone 'UTC'`),
    )
    .$if(before !== undefined, (q) => q.where('seq', '<', before ?? ''))
    .orderBy('seq', 'desc')
    .limit(limit + 1)
    .execute()
  const items = entries.slice(0, limit).map((entry): AuditItem => ({
    id: entry.seq,
    at: entry.at.toISOString(),
    action: entry.action,
    account_id: entry.accountId,
    by_account_id: entry.byAccountId,
    client_id: entry.clientId,
    session_id: entry.sessionId,
    origin: entry.addressHash,
    device: entry.device,
    detail: entry.detail,
  }))
  return { items, before: entries.length > limit ? (items.at(-1)?.id ?? null) : null }
}
