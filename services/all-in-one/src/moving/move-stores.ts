import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { moveAnalytics } from '@busker/analytics/move'
import { moveAuth } from '@busker/auth/move'
import { moveBlobs } from '@busker/blobs/move'
import { openBlobs } from '@busker/blobs/open'
import { openOriginals } from '@busker/blobs/originals'
import { moveCatalog } from '@busker/catalog/move'
import { moveEvents } from '@busker/events/move'
import { moveAnswers } from '@busker/gateway/move'
import { movePlaylists } from '@busker/playlists/move'
import { connect } from '@busker/postgres/connect'
import { moveStreaming } from '@busker/streaming/move'
import { moveUsers } from '@busker/users/move'
import { MoveRefused } from '@busker/stores/moved'
import { sql } from 'kysely'
import type { databases } from '../stack.ts'
import { UserError } from '../user-error.ts'
import { createOriginalKeeper } from './originals.ts'
import type { Target } from './target.ts'

interface Source {
  folder: string
  database: (name: (typeof databases)[number]) => string
  /** Of the embedded PostgreSQL as a whole. */
  postgres: string
}

type Say = (line: string) => void

/**
 * Moves all stores of a stopped installation to others, one after the other. Each is left as it is
 * when it is there already, so that a move that was cut off goes on. Resolves to the files of music
 * that were not found on this machine.
 */
export async function moveStores(source: Source, target: Target, say: Say) {
  const id = await identify(source.postgres)
  const step = async (
    what: string,
    variable: keyof Target,
    move: () => Promise<{ rows: number; copied: boolean }>,
  ) => {
    const { rows, copied } = await move().catch((error: unknown) => {
      if (error instanceof MoveRefused) throw new UserError(`${variable}: ${error.message}`, 1)
      throw error
    })
    say(`  ${what.padEnd(12)} ${rows} ${copied ? 'moved and compared' : 'there already'}`)
  }
  const at = (name: (typeof databases)[number], to: string) => ({
    from: source.database(name),
    to,
    source: id,
  })
  const originals = openOriginals(target.BLOBS_URL)
  const kept = originals && createOriginalKeeper(originals, every(100, say, 'files of music'))
  const keepOriginal = kept?.keep

  await step('accounts', 'AUTH_DATABASE_URL', () => moveAuth(at('auth', target.AUTH_DATABASE_URL)))
  await step('people', 'USERS_DATABASE_URL', () =>
    moveUsers(at('users', target.USERS_DATABASE_URL)),
  )
  await step('playlists', 'PLAYLISTS_DATABASE_URL', () =>
    movePlaylists(at('playlists', target.PLAYLISTS_DATABASE_URL)),
  )
  await step('plays', 'ANALYTICS_DATABASE_URL', () =>
    moveAnalytics(at('analytics', target.ANALYTICS_DATABASE_URL)),
  )
  await step('answers', 'IDEMPOTENCY_URL', () => moveAnswers(at('gateway', target.IDEMPOTENCY_URL)))
  await step('pictures', 'BLOBS_URL', async () => {
    const from = await openBlobs(pathToFileURL(join(source.folder, 'blobs')).href)
    const to = await openBlobs(target.BLOBS_URL)
    const { blobs, copied } = await moveBlobs(from, to, every(1000, say, 'pictures'))
    return { rows: blobs, copied: copied > 0 }
  })
  await step('music', 'STREAMING_DATABASE_URL', () =>
    moveStreaming({ ...at('streaming', target.STREAMING_DATABASE_URL), keepOriginal }),
  )
  await step('catalog', 'CATALOG_DATABASE_URL', () =>
    moveCatalog({
      ...at('catalog', target.CATALOG_DATABASE_URL),
      events: target.EVENTS_URL,
      keepOriginal,
    }),
  )
  await step('events', 'EVENTS_URL', async () => {
    const rows = await moveEvents(source.database('events'), target.EVENTS_URL)
    return { rows, copied: true }
  })
  return kept?.missing() ?? []
}

const every = (some: number, say: Say, what: string) => (done: number) => {
  if (done % some === 0) say(`  … ${done} ${what}`)
}

/** What no two installations share. */
async function identify(postgres: string) {
  const db = connect<unknown>(postgres)
  try {
    const { rows } = await sql<{ id: string }>`
      select system_identifier::text as id from pg_control_system()`.execute(db)
    return rows[0]!.id
  } finally {
    await db.destroy()
  }
}
