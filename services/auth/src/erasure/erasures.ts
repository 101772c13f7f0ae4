import { ID_PATTERN } from '@busker/contracts/ids'
import type { ServiceName } from '@busker/contracts/services'
import type { Kysely } from 'kysely'
import type { AuthDatabase } from '../database.ts'
import type { Erasure } from './erasure-answers.ts'

/**
 * Who keeps something by account and must confirm that it is gone. Search keeps an index of what is
 * public, which the playlists service empties: it does not know whose account anything is.
 */
export const FORGETTING = [
  'auth',
  'users',
  'playlists',
  'catalog',
  'streaming',
  'analytics',
] as const satisfies ServiceName[]

const toErasure = (
  erasure: { accountId: string; requestedAt: Date },
  confirmed: { service: string; confirmedAt: Date }[],
): Erasure => {
  const services = FORGETTING.map((service) => ({
    service,
    confirmed_at:
      confirmed.find((one) => one.service === service)?.confirmedAt.toISOString() ?? null,
  }))
  return {
    account_id: erasure.accountId,
    requested_at: erasure.requestedAt.toISOString(),
    services,
    complete: services.every((one) => one.confirmed_at !== null),
  }
}

/** What is forgotten by now of the accounts that are gone. */
export const createErasures = (db: Kysely<AuthDatabase>) => ({
  async find(accountId: string) {
    if (!ID_PATTERN.test(accountId)) return undefined
    const erasure = await db
      .selectFrom('erasure')
      .selectAll()
      .where('accountId', '=', accountId)
      .executeTakeFirst()
    if (!erasure) return undefined
    const confirmed = await db
      .selectFrom('erasureConfirmation')
      .selectAll()
      .where('accountId', '=', accountId)
      .execute()
    return toErasure(erasure, confirmed)
  },

  /** Newest first, with how many there are. */
  async list({ limit, offset }: { limit: number; offset: number }) {
    const { total } = await db
      .selectFrom('erasure')
      .select((eb) => eb.fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow()
    const erasures = await db
      .selectFrom('erasure')
      .selectAll()
      .orderBy('requestedAt', 'desc')
      .orderBy('accountId')
      .limit(limit)
      .offset(offset)
      .execute()
    if (!erasures.length) return { total: Number(total), items: [] }
    const confirmed = await db
      .selectFrom('erasureConfirmation')
      .selectAll()
      .where(
        'accountId',
        'in',
        erasures.map(({ accountId }) => accountId),
      )
      .execute()
    const items = erasures.map((erasure) =>
      toErasure(
        erasure,
        confirmed.filter((one) => one.accountId === erasure.accountId),
      ),
    )
    return { total: Number(total), items }
  },
})
