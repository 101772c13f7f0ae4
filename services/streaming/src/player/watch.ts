import { getLogger } from '@logtape/logtape'
import type { PlayerStore } from './store.ts'

/** How late a change of another replica may be seen. */
const LOOK_EVERY_MS = 250

/**
 * Tells when players change. Changes of this process are told at once; those of other replicas are
 * looked for, with one query for all who are watched here, which every store can answer alike.
 */
export function createWatch(store: Pick<PlayerStore, 'revisions'>) {
  const watching = new Map<string, Set<() => void>>()
  const known = new Map<string, string | undefined>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const tell = (userId: string) => {
    for (const hear of watching.get(userId) ?? []) hear()
  }
  const look = async () => {
    const userIds = [...watching.keys()]
    const revisions = await store.revisions(userIds)
    for (const userId of userIds) {
      const revision = revisions.get(userId)
      if (!watching.has(userId) || known.get(userId) === revision) continue
      known.set(userId, revision)
      tell(userId)
    }
  }
  const lookOn = () => {
    timer = setTimeout(() => void lookAndGoOn(), LOOK_EVERY_MS)
  }
  const lookAndGoOn = async () => {
    await look().catch((error: unknown) =>
      getLogger(['busker', 'streaming']).warn('players cannot be watched', { error }),
    )
    timer = undefined
    if (watching.size) lookOn()
  }

  return {
    /** Calls `hear` after each change of an account's player. Returns how to stop. */
    watch(userId: string, hear: () => void) {
      const hearing = watching.get(userId) ?? new Set()
      watching.set(userId, hearing.add(hear))
      if (!timer) lookOn()
      return () => {
        hearing.delete(hear)
        if (hearing.size || watching.get(userId) !== hearing) return
        watching.delete(userId)
        known.delete(userId)
      }
    },
    /** A change that was made here. */
    changed(userId: string, revision: string | undefined) {
      if (!watching.has(userId)) return
      known.set(userId, revision)
      tell(userId)
    },
    stop() {
      watching.clear()
      clearTimeout(timer)
    },
  }
}
