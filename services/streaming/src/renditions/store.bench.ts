import { asked, sideBySide } from '@busker/bench/beside'
import { bareMongo, barePostgres } from '@busker/bench/drivers'
import { idFromText } from '@busker/contracts/ids'
import { openRenditionStore } from './open-store.ts'
import type { Rendition } from './rendition.ts'

// Run by `bun run bench --only stores`: renditions by the store, and by the driver with the same commands.

const TRACKS = 240
/** The tracks of an album, told together. */
const PUT = 12

const renditions = Array.from({ length: TRACKS }, (_, n): Rendition => ({
  trackId: idFromText(`track ${n}`),
  path: `/music/The Singers/An Album ${n % 50}/${n} - A Song.flac`,
  original: null,
  contentType: 'audio/flac',
  durationMs: 180_000 + n,
  audioHash: Bun.hash.xxHash64(`${n}`).toString(16).padStart(32, '0'),
  albumId: idFromText(`album ${n % 50}`),
  trackLoudness: { lufs: -14.2, peakDbfs: -0.3 },
  albumLoudness: { lufs: -13.8, peakDbfs: -0.1 },
}))
const idOf = (n: number) => renditions[n % TRACKS]!.trackId
const some = (n: number) => {
  const from = (n * PUT) % (TRACKS - PUT)
  return renditions.slice(from, from + PUT)
}

async function onMongo(url: string) {
  const { db, close } = await bareMongo(url)
  const kept = db.collection<Omit<Rendition, 'trackId'> & { _id: string }>('renditions')
  return {
    close,
    find: (id: string) => kept.findOne({ _id: id }),
    put: (all: Rendition[]) =>
      kept.bulkWrite(
        all.map(({ trackId, ...replacement }) => ({
          replaceOne: { filter: { _id: trackId }, replacement, upsert: true },
        })),
        { ordered: false },
      ),
  }
}

const COLUMNS =
  'path, original, content_type, duration_ms, audio_hash, album_id, track_loudness, album_loudness'
const UPDATED = COLUMNS.split(', ')
  .map((column) => `${column} = excluded.${column}`)
  .join(', ')

function onPostgres(url: string) {
  const { pool, close } = barePostgres(url)
  return {
    close,
    find: async (id: string) => {
      const { rows } = await pool.query<Record<string, unknown>>(
        'select * from rendition where track_id = $1',
        [id],
      )
      return rows[0]
    },
    put(all: Rendition[]) {
      return pool.query(
        `insert into rendition (track_id, ${COLUMNS})
        select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::integer[],
          $6::text[], $7::text[], $8::jsonb[], $9::jsonb[])
        on conflict (track_id) do update set ${UPDATED}`,
        [
          all.map((one) => one.trackId),
          all.map((one) => one.path),
          all.map((one) => one.original),
          all.map((one) => one.contentType),
          all.map((one) => one.durationMs),
          all.map((one) => one.audioHash),
          all.map((one) => one.albumId),
          all.map((one) => JSON.stringify(one.trackLoudness)),
          all.map((one) => JSON.stringify(one.albumLoudness)),
        ],
      )
    },
  }
}

const { url } = asked()
const store = await openRenditionStore(url)
const bare = url.startsWith('mongodb') ? await onMongo(url) : onPostgres(url)
await store.put(renditions)
await sideBySide([
  {
    what: 'a rendition read',
    atOnce: 8,
    busker: (n) => store.find(idOf(n)),
    bare: (n) => bare.find(idOf(n)),
  },
  {
    what: `${PUT} renditions put`,
    atOnce: 1,
    busker: (n) => store.put(some(n)),
    bare: (n) => bare.put(some(n)),
  },
])
await Promise.all([store.close(), bare.close()])
