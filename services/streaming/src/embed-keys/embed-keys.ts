import { createAuthClient } from '@busker/auth/client'
import type { Reach } from '@busker/http/reach'
import type { EmbedKey, Embeds } from './embed-key.ts'
import { lastKnown } from './last-known.ts'

const KEY = /^pk_[0-9A-Za-z]{22}$/
/** A key that is switched off stops within these. */
const keeping = { freshMs: 2000, staleMs: 60_000, most: 2000 }
const PATIENCE_MS = 3000

/** What streaming asks the auth service of embeds. Both may resolve to `unanswered`. */
export function createEmbedKeys(inside: Reach) {
  const internal = createAuthClient(inside).internal
  const patient = () => ({ init: { signal: AbortSignal.timeout(PATIENCE_MS) } })

  const findKey = lastKnown(async (key): Promise<EmbedKey | undefined> => {
    const response = await internal['embed-keys'][':key'].$get({ param: { key } }, patient())
    const status: number = response.status
    if (status === 404) return undefined
    if (!response.ok) throw new Error(`The auth service answered ${status}.`)
    const told = await response.json()
    return {
      id: told.id,
      origins: told.origins,
      nullOrigin: told.null_origin,
      previewSeconds: told.preview_seconds,
      grantsPerHour: told.grants_per_hour,
      active: told.active,
    }
  }, keeping)

  const findEmbeds = lastKnown(async (): Promise<Embeds> => {
    const response = await internal['embed-settings'].$get({}, patient())
    if (!response.ok) throw new Error(`The auth service answered ${response.status}.`)
    return (await response.json()).embeds
  }, keeping)

  return {
    /** Undefined when there is no such key. */
    find: async (key: string) => (KEY.test(key) ? findKey(key) : undefined),
    embeds: () => findEmbeds('embeds'),
  }
}

export type EmbedKeys = ReturnType<typeof createEmbedKeys>
