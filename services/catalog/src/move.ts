import { publishIn } from '@busker/events/move'
import type { BuskerEvent } from '@busker/contracts/events'
import { moveToMongo } from '@busker/mongo/move'
import { type MoveOptions, movePostgres, readDatabase } from '@busker/postgres/move'
import { pagesOf } from '@busker/postgres/tables'
import { type Selectable, type Transaction, sql } from 'kysely'
import type { FileRecord } from './documents/file.ts'
import { migrations } from './migrations/index.ts'
import { MATCH_KEYS_VERSION, matchKeysOf } from './matching/match-keys.ts'
import type { CatalogDatabase } from './postgres/database.ts'
import { openCatalogStore } from './open-store.ts'

interface Options extends Omit<MoveOptions, 'migrations' | 'settle'> {
  /** The event log that hears what nobody was told yet. */
  events: string
  /** Keeps a file of music where listeners will fetch it from; null when it is not there. */
  keepOriginal?: ((path: string, contentType: string) => Promise<string | null>) | undefined
}

type Row<Name extends keyof CatalogDatabase> = Selectable<CatalogDatabase[Name]>

interface FileOfTrack {
  doc: FileRecord
  contentType: string | null
}

const FILES = `select file.doc, track.doc->'sound'->>'contentType' as content_type
  from file left join track on track.id = file.track_id`

/** Moves the catalog to another PostgreSQL or to MongoDB. */
export async function moveCatalog({ keepOriginal, events, ...options }: Options) {
  const withOriginal = async ({ doc, contentType }: FileOfTrack): Promise<FileRecord> => {
    if (!doc.trackId || !contentType) return doc
    const original = await keepOriginal?.(doc.path, contentType)
    return original ? { ...doc, original } : doc
  }
  if (!options.to.startsWith('mongodb')) {
    const settle = async (trx: Transaction<unknown>) => {
      for await (const page of pagesOf<FileOfTrack>(trx, FILES)) {
        const kept = await Promise.all(page.map(withOriginal))
        await sql`update file set doc = kept.doc
          from jsonb_to_recordset(${JSON.stringify(kept.map((doc) => ({ path: doc.path, doc })))}::jsonb)
            as kept(path text, doc jsonb)
          where file.path = kept.path`.execute(trx)
      }
    }
    return movePostgres({ ...options, migrations, settle: keepOriginal && settle })
  }
  const moved = await readDatabase(options.from, migrations, async (trx, told) => {
    const pages = <Name extends keyof CatalogDatabase>(table: string) =>
      pagesOf<Row<Name>>(trx, `select * from ${table}`)
    const { rows } = await sql<{ event: BuskerEvent }>`
      select event from outbox order by seq`.execute(trx)
    await publishIn(
      events,
      rows.map(({ event }) => event),
    )
    return moveToMongo({
      ...options,
      told,
      collections: {
        async *artist() {
          for await (const page of pages<'artist'>('artist')) yield page.map(summaryOf)
        },
        async *album() {
          for await (const page of pages<'album'>('album')) yield page.map(summaryOf)
        },
        async *track() {
          for await (const page of pages<'track'>('track'))
            yield page.map(({ id, doc, analysisVersion, analysis }) => ({
              _id: id,
              doc,
              matchKeys: matchKeysOf(doc),
              matchVersion: MATCH_KEYS_VERSION,
              analysisVersion,
              ...(analysis ? { analysis } : {}),
            }))
        },
        async *track_lyrics() {
          for await (const page of pages<'trackLyrics'>('track_lyrics')) yield page.map(documentOf)
        },
        async *file() {
          for await (const page of pagesOf<FileOfTrack>(trx, FILES)) {
            const docs = await Promise.all(page.map(withOriginal))
            yield docs.map((doc) => ({ _id: doc.path, doc }))
          }
        },
        async *import() {
          // An import that was cut off is nobody's.
          for await (const page of pages<'importJob'>('import_job'))
            yield page.map(({ id, doc, finished }) => ({ _id: id, doc, finished }))
        },
        async *artist_profile() {
          for await (const page of pages<'artistProfile'>('artist_profile'))
            yield page.map(documentOf)
        },
        async *category() {
          for await (const page of pages<'category'>('category')) yield page.map(documentOf)
        },
        async *browse_lists() {
          for await (const page of pages<'browseLists'>('browse_lists')) yield page.map(documentOf)
        },
        async *reception() {
          for await (const page of pages<'reception'>('reception'))
            yield page.map(({ id, ...rest }) => ({ _id: id, ...rest }))
        },
      },
    })
  })
  // Its indexes.
  await (await openCatalogStore(options.to)).close()
  return moved
}

const documentOf = ({ id, doc }: { id: string; doc: object }) => ({ _id: id, doc })

const summaryOf = (row: { id: string; doc: object; announced: boolean; mark: string | null }) => ({
  ...documentOf(row),
  announced: row.announced,
  ...(row.mark === null ? {} : { mark: row.mark }),
})
