import type { Context } from 'hono'
import { z } from 'zod'
import type { AuthDeps } from '../../deps.ts'
import { type Settings, createSettings } from '../../settings/settings.ts'

/** `PUT /v1/admin/settings` */
export const settingsSchema = z.strictObject({
  registration: z
    .enum(['closed', 'invitation', 'open'], 'is closed, invitation or open')
    .describe('Who may get an account.'),
  embeds: z
    .enum(['open', 'keys'], 'is open or keys')
    .describe('Whether players on other sites need an embed key.'),
})

/** Changes the settings of the site, and logs who did. Resolves to what they are now. */
export const changeSettings = (
  { db, audit }: Pick<AuthDeps, 'db' | 'audit'>,
  c: Context,
  byAccountId: string,
  { registration, embeds }: Settings,
): Promise<Settings> =>
  db.transaction().execute(async (trx) => {
    await createSettings(trx).change({ registration, embeds })
    const subject = { accountId: byAccountId, byAccountId, detail: { registration, embeds } }
    await audit.record(c, 'settings-changed', subject, trx)
    return { registration, embeds }
  })
