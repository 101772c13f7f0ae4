import type { z } from 'zod'
import type { Kysely } from 'kysely'
import type { Account } from '../../accounts/accounts.repository.ts'
import type { AuthDatabase } from '../../database.ts'

import { type Person, mayReadEmail } from '../../rights.ts'
import type { Account as AccountAnswer } from './account-answers.ts'

const like = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** An account as somebody who runs the site sees it: nothing that it signs in by, but the address. */
export const toSeen = (by: Person, account: Account): SeenAccount => ({
  id: account.id,
  name: account.registeredName,
  email: mayReadEmail(by, account) ? account.email : null,
  role: account.role,
  artist_ids: account.artistIds,
  suspended: account.suspendedAt !== null,
  created_at: account.createdAt.toISOString(),
})

export type SeenAccount = z.infer<typeof AccountAnswer>

/** Accounts for who runs the site; who may not read an address does not find by it either. */
export const createAccountsList = (db: Kysely<AuthDatabase>) => ({
  /** Those with a text in their name or address, or with it as id; newest first. */
  async list(by: Person, search: string, { limit, offset }: { limit: number; offset: number }) {
    const text = search.trim()
    const found = db
      .selectFrom('account')
      .$if(text !== '', (q) =>
        q.where((eb) =>
          eb.or([
            eb('id', '=', text),
            eb('registeredName', 'ilike', like(text)),
            eb.and([
              eb('email', 'ilike', like(text)),
              ...(by.role === 'owner' ? [] : [eb('role', '!=', 'owner')]),
            ]),
          ]),
        ),
      )
    const { total } = await found
      .select((eb) => eb.fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow()
    const accounts = await found
      .selectAll()
      .orderBy('createdAt', 'desc')
      .orderBy('id')
      .limit(limit)
      .offset(offset)
      .execute()
    return { total: Number(total), items: accounts.map((account) => toSeen(by, account)) }
  },
})
