import { getLogger } from '@logtape/logtape'
import type { Kysely } from 'kysely'
import type { PlaylistsDatabase } from '../database.ts'

/** How late a change may be told. */
const EVERY_MS = 250
const PATIENCE_MS = 2000

/** Tells of new versions of playlists, whichever replica made them. */
export interface Watch {
  /** Calls back when a playlist has another version than this one, or is gone, until the returned function is called. */
  watch(playlistId: string, version: number, changed: () => void): () => void
  /** Work that watches, and ends soon when it is woken and finds this stopped. */
  during(work: Promise<void>): Promise<void>
  /** How much such work there is. */
  size(): number
  isStopped(): boolean
  /** Wakes all who watch, and waits a while until their work has ended. */
  stop(): Promise<void>
}

interface Watcher {
  playlistId: string
  version: number
  changed: () => void
}

/** One query each quarter of a second for all that are watched, none when nobody watches. */
export function createWatch(db: Kysely<PlaylistsDatabase>): Watch {
  const watchers = new Set<Watcher>()
  const working = new Set<Promise<void>>()
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const look = async () => {
    const ids = [...new Set([...watchers].map(({ playlistId }) => playlistId))]
    const rows = await db
      .selectFrom('playlist')
      .select(['id', 'version'])
      .where('id', 'in', ids)
      .execute()
    const versions = new Map(rows.map(({ id, version }) => [id, version]))
    for (const watcher of watchers) {
      if (versions.get(watcher.playlistId) === watcher.version) continue
      watchers.delete(watcher)
      watcher.changed()
    }
  }
  const lookSoon = () => {
    timer ??= setTimeout(() => {
      void look()
        .catch((error: unknown) =>
          getLogger(['busker', 'playlists']).warn('changes are not seen', { error }),
        )
        .finally(() => {
          timer = undefined
          if (watchers.size && !stopped) lookSoon()
        })
    }, EVERY_MS)
  }

  return {
    watch(playlistId, version, changed) {
      const watcher = { playlistId, version, changed }
      watchers.add(watcher)
      lookSoon()
      return () => void watchers.delete(watcher)
    },
    during(work) {
      working.add(work)
      return work.finally(() => working.delete(work))
    },
    size: () => working.size,
    isStopped: () => stopped,
    async stop() {
      stopped = true
      const ending = [...watchers]
      watchers.clear()
      clearTimeout(timer)
      for (const { changed } of ending) changed()
      await Promise.race([Promise.allSettled(working), Bun.sleep(PATIENCE_MS)])
    },
  }
}
