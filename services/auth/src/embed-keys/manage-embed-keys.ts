import { ApiError } from '@busker/http/errors'
import type { Context } from 'hono'
import type { AuditAction } from '../audit/actions.ts'
import type { AuthDeps } from '../deps.ts'
import { type EmbedKey, createEmbedKeysRepository } from './embed-keys.repository.ts'
import { type EmbedKeyBody, MOST_KEYS } from './embed-keys.schemas.ts'

type Keys = ReturnType<typeof createEmbedKeysRepository>

/** What is done with embed keys, by token or on a page. No change is without its entry in the audit log. */
export function manageEmbedKeys({ db, audit }: Pick<AuthDeps, 'db' | 'audit'>) {
  const logged = (
    c: Context,
    accountId: string,
    action: AuditAction,
    change: (keys: Keys) => Promise<EmbedKey | undefined>,
  ) =>
    db.transaction().execute(async (trx) => {
      const changed = await change(createEmbedKeysRepository(trx))
      if (!changed) return undefined
      const { id, active, origins } = changed
      const detail = { embedKeyId: id, active, origins: origins.length }
      await audit.record(c, action, { accountId, detail }, trx)
      return changed
    })
  const { list, find } = createEmbedKeysRepository(db)
  return {
    list,
    find,

    /** Throws 409 when there are as many keys as there may be. */
    async create(c: Context, by: string, body: EmbedKeyBody) {
      const made = await logged(c, by, 'embed-key-made', (keys) => keys.create(body, by))
      if (made) return made
      throw new ApiError(
        409,
        'TOO_MANY_EMBED_KEYS',
        `There are ${MOST_KEYS} embed keys already. Remove one that is no longer needed.`,
      )
    },
    change: (c: Context, by: string, id: string, body: EmbedKeyBody) =>
      logged(c, by, 'embed-key-changed', (keys) => keys.change(id, body)),
    remove: (c: Context, by: string, id: string) =>
      logged(c, by, 'embed-key-removed', (keys) => keys.remove(id)),
  }
}
