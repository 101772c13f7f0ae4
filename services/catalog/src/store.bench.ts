import { type Contest, asked, sideBySide } from '@busker/bench/beside'
import { bareMongo, barePostgres } from '@busker/bench/drivers'
import { event, type BuskerEvent } from '@busker/contracts/events'
import { aTrack, idOf } from './documents/fixtures.ts'
import type { Track } from './documents/track.ts'
import { MATCH_KEYS_VERSION, matchKeysOf } from './matching/match-keys.ts'
import { openCatalogStore } from './open-store.ts'

// Run by `bun run bench --only stores`: tracks by the store, and by the driver with the same commands.

const TRACKS = 200
/** A page of an album or a playlist. */
const READ = 20
/** An album that an import saves. */
const SAVED = 10

const songOf = (n: number): Track => {
  const artist = { id: idOf(`artist ${n % 50}`), name: `The Singers of Town ${n % 50}`, join: '' }
  const albumId = idOf(`album ${n % 200}`)
  return aTrack(`Song number ${n} of many`, {
    id: idOf(`song ${n}`),
    artists: [artist],
    artistIds: [artist.id],
    albumId,
    place: `made\n${albumId}`,
    number: n % 10,
    genres: ['Rock', 'Folk'],
    images: [640, 300, 64].map((width) => ({ key: idOf(`${width}`), width, height: width })),
    addedAt: n,
  })
}
const songs = Array.from({ length: TRACKS }, (_, n) => songOf(n))
const some = (n: number, count: number) => {
  const from = (n * count) % (TRACKS - count)
  return songs.slice(from, from + count)
}
/** What tracks are found by is the product's own thought, so the driver is given it. */
const keys = new Map(songs.map((track) => [track.id, matchKeysOf(track)]))
const saved = (track: Track): BuskerEvent => event('track.saved', { id: track.id })

interface Row {
  _id: string
  doc: Track
  outbox: string[]
}

async function onMongo(url: string) {
  const { db, close } = await bareMongo(url)
  const tracks = db.collection<Row>('track')
  return {
    close,
    async find(ids: string[]) {
      const rows = await tracks.find({ _id: { $in: ids }, removed: null } as object).toArray()
      return rows.map((row) => row.doc)
    },
    save: (all: Track[]) =>
      tracks.bulkWrite(
        all.map((doc) => ({
          updateOne: {
            filter: { _id: doc.id },
            update: {
              $set: {
                pending: true,
                doc,
                matchKeys: keys.get(doc.id),
                matchVersion: MATCH_KEYS_VERSION,
              },
              $unset: { removed: '' as const },
              $setOnInsert: { analysisVersion: 0 },
              $push: { outbox: { $each: [JSON.stringify(saved(doc))] } },
            },
            upsert: true,
          },
        })),
        { ordered: false },
      ),
  }
}

const COLUMNS =
  'id, album_id, place, loose, artist_ids, album_sort, disc, number, title, added_at, match_version, doc'
const UPDATED = COLUMNS.split(', ')
  .slice(1)
  .map((column) => `${column} = excluded.${column}`)
  .join(', ')
const rowOf = (track: Track) => ({
  id: track.id,
  albumId: track.albumId,
  place: track.place,
  loose: track.loose,
  artistIds: track.artistIds,
  albumSort: track.albumSort,
  disc: track.disc,
  number: track.number,
  title: track.title,
  addedAt: track.addedAt,
  matchVersion: MATCH_KEYS_VERSION,
  doc: track,
})

function onPostgres(url: string) {
  const { pool, inTransaction, close } = barePostgres(url)
  return {
    close,
    async find(ids: string[]) {
      const found = await pool.query<{ doc: Track }>('select doc from track where id = any($1)', [
        ids,
      ])
      return found.rows.map((row) => row.doc)
    },
    save: (all: Track[]) =>
      inTransaction(async (client) => {
        await client.query(
          `insert into track (${COLUMNS})
          select * from jsonb_to_recordset($1::jsonb) as row (
            id text, "albumId" text, place text, loose boolean, "artistIds" text[],
            "albumSort" text, disc integer, number integer, title text,
            "addedAt" bigint, "matchVersion" integer, doc jsonb)
          on conflict (id) do update set ${UPDATED}`,
          [JSON.stringify(all.map(rowOf))],
        )
        const ids = all.map(({ id }) => id)
        const pairs = ids.flatMap((id) => keys.get(id)!.map((key) => ({ key, id })))
        await client.query('delete from track_match_key where track_id = any($1::text[])', [ids])
        await client.query(
          `insert into track_match_key (key, track_id)
          select * from unnest($1::text[], $2::text[]) on conflict do nothing`,
          [pairs.map(({ key }) => key), pairs.map(({ id }) => id)],
        )
        await client.query(
          'insert into outbox (event) select * from jsonb_array_elements($1::jsonb)',
          [JSON.stringify(all.map(saved))],
        )
      }),
  }
}

const { url } = asked()
const store = await openCatalogStore(url)
const { tracks } = store
const bare = url.startsWith('mongodb') ? await onMongo(url) : onPostgres(url)
for (let from = 0; from < TRACKS; from += SAVED) await tracks.save(songs.slice(from, from + SAVED))
// As the relay does all the time: what was told lies there no longer.
const empty = async () => {
  while ((await store.outbox.take(500, async () => {})) > 0);
}
await empty()
const idsOf = (n: number) => some(n, READ).map(({ id }) => id)
const reading: Contest = {
  what: `${READ} tracks by their ids`,
  atOnce: 8,
  busker: (n) => tracks.find(idsOf(n)),
  bare: (n) => bare.find(idsOf(n)),
}
const writing: Contest = {
  what: `${SAVED} tracks saved`,
  atOnce: 1,
  busker: (n) => tracks.save(some(n, SAVED)),
  bare: (n) => bare.save(some(n, SAVED)),
}
await sideBySide([reading, writing])
await Promise.all([store.close(), bare.close()])
