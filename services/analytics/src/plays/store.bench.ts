import { asked, sideBySide } from '@busker/bench/beside'
import { bareMongo, barePostgres } from '@busker/bench/drivers'
import { idFromText } from '@busker/contracts/ids'
import { type PlayDocument, documentOf } from './document.ts'
import { hashOf } from './forgotten.ts'
import { openLedger } from './open-ledger.ts'
import type { Play } from './store.ts'

// Run by `bun run bench --only stores`: plays by the ledger, and by the driver with the same commands.

const PLAYS = 400
const TRACKS = 200
/** What a page of tracks asks for. */
const COUNTED = 20
/** What a player reports at a time. */
const REPORTED = 2

const ids = Array.from({ length: TRACKS }, (_, n) => idFromText(`track ${n}`))
const listeners = Array.from({ length: 100 }, (_, n) => idFromText(`listener ${n}`))
const contextUri = `busker:playlist:${idFromText('playlist')}`
const playOf = (sessionId: string, n: number): Play => ({
  sessionId,
  trackId: ids[n % TRACKS]!,
  durationMs: 180_000,
  startedAt: new Date(1.76e12 + n * 1000),
  userId: listeners[n % listeners.length]!,
  site: 'https://music.example',
  contextUri,
  listenedMs: 30_000 + (n % 100) * 1000,
  counted: n % 3 > 0,
  ruleVersion: 1,
})
const trackIds = (n: number) => {
  const from = (n * COUNTED) % (TRACKS - COUNTED)
  return ids.slice(from, from + COUNTED)
}
/** Two sides never tell of the same session, and ids are as long as ours are. */
const report = (side: string, n: number) =>
  Array.from({ length: REPORTED }, (_, i) =>
    playOf(`${side}${String(n * REPORTED + i).padStart(15, '0')}`, n),
  )

async function onMongo(url: string) {
  const { db, close } = await bareMongo(url)
  const plays = db.collection<PlayDocument>('plays')
  const forgotten = db.collection<{ _id: string; until: Date }>('forgotten')
  const look = (hashes: string[]) =>
    forgotten.find({ _id: { $in: hashes }, until: { $gt: new Date() } }).toArray()
  return {
    close,
    count: (ids: string[]) =>
      plays
        .aggregate([
          { $match: { trackId: { $in: ids } } },
          {
            $group: {
              _id: '$trackId',
              plays: { $sum: '$counted' },
              listenedMs: { $sum: '$listenedMs' },
            },
          },
        ])
        .toArray(),
    async merge(some: Play[], hashes: string[]) {
      await look(hashes)
      await plays.bulkWrite(
        some.map((play) => {
          const { _id, listenedMs, counted, ...identity } = documentOf(play)
          const update = { $setOnInsert: identity, $max: { listenedMs, counted } }
          return { updateOne: { filter: { _id }, update, upsert: true } }
        }),
        { ordered: false },
      )
      await look(hashes)
    },
  }
}

function onPostgres(url: string) {
  const { pool, close } = barePostgres(url)
  const look = (hashes: string[]) =>
    pool.query('select user_hash from forgotten where user_hash = any($1::text[]) and until > $2', [
      hashes,
      new Date(),
    ])
  return {
    close,
    count: async (trackIds: string[]) => {
      const { rows } = await pool.query<{ plays: string; listened_ms: string }>(
        `select track_id, count(*) filter (where counted) as plays, sum(listened_ms) as listened_ms
        from play where track_id = any($1::text[]) group by track_id`,
        [trackIds],
      )
      return rows
    },
    async merge(some: Play[], hashes: string[]) {
      await look(hashes)
      const sorted = some.toSorted((a, b) => (a.sessionId < b.sessionId ? -1 : 1))
      await pool.query(
        `insert into play (session_id, track_id, duration_ms, started_at, user_id, site, context_uri,
          listened_ms, counted, rule_version)
        select * from unnest($1::text[], $2::text[], $3::integer[], $4::timestamptz[], $5::text[],
          $6::text[], $7::text[], $8::integer[], $9::boolean[], $10::integer[])
        on conflict (session_id) do update set
          listened_ms = greatest(play.listened_ms, excluded.listened_ms),
          counted = play.counted or excluded.counted`,
        [
          sorted.map((play) => play.sessionId),
          sorted.map((play) => play.trackId),
          sorted.map((play) => play.durationMs),
          sorted.map((play) => play.startedAt),
          sorted.map((play) => play.userId),
          sorted.map((play) => play.site),
          sorted.map((play) => play.contextUri),
          sorted.map((play) => play.listenedMs),
          sorted.map((play) => play.counted),
          sorted.map((play) => play.ruleVersion),
        ],
      )
      await look(hashes)
    },
  }
}

const { url } = asked()
const ledger = await openLedger(url)
const bare = url.startsWith('mongodb') ? await onMongo(url) : onPostgres(url)
const first = Array.from({ length: PLAYS }, (_, n) =>
  playOf(`session${String(n).padStart(15, '0')}`, n),
)
for (let from = 0; from < PLAYS; from += 500) await ledger.merge(first.slice(from, from + 500))
const hashes = (plays: Play[]) => [...new Set(plays.map(({ userId }) => hashOf(userId ?? '')))]
await sideBySide([
  {
    what: `plays of ${COUNTED} tracks counted`,
    atOnce: 8,
    busker: (n) => ledger.countByTrack(trackIds(n)),
    bare: (n) => bare.count(trackIds(n)),
  },
  {
    what: `${REPORTED} plays merged`,
    atOnce: 8,
    busker: (n) => ledger.merge(report('busker.', n)),
    bare: (n) => {
      const plays = report('bare.', n)
      return bare.merge(plays, hashes(plays))
    },
  },
])
await Promise.all([ledger.close(), bare.close()])
