import { type OnQuery, connect } from '@busker/postgres/connect'
import { migrate } from '@busker/postgres/migrate'
import { unnest } from '@busker/postgres/unnest'
import { type Kysely, sql } from 'kysely'
import { migrations } from '../migrations/index.ts'
import { hashOf, mergeUnlessForgotten } from './forgotten.ts'
import type { Heard, Play, PlayLedger, TrackPlays } from './store.ts'
import { inOrder } from './track-plays.ts'

interface AnalyticsDatabase {
  play: Play
  forgotten: { userHash: string; until: Date }
}

const unnested = unnest<Play>({
  sessionId: 'text',
  trackId: 'text',
  durationMs: 'integer',
  startedAt: 'timestamptz',
  userId: 'text',
  site: 'text',
  contextUri: 'text',
  listenedMs: 'integer',
  counted: 'boolean',
  ruleVersion: 'integer',
})

const prune = (db: Kysely<AnalyticsDatabase>) =>
  db.deleteFrom('forgotten').where('until', '<', new Date()).execute()

/** The play ledger in PostgreSQL. */
export async function openPostgresLedger(url: string, onQuery?: OnQuery): Promise<PlayLedger> {
  const db = connect<AnalyticsDatabase>(url, undefined, onQuery)
  await migrate(db, migrations)
  await prune(db)
  const merge = async (plays: Play[]) => {
    // Sorted, so that two batches never wait for each other's rows.
    const sorted = plays.toSorted((a, b) => (a.sessionId < b.sessionId ? -1 : 1))
    await sql`
      insert into play (session_id, track_id, duration_ms, started_at, user_id, site, context_uri,
        listened_ms, counted, rule_version)
      select * from ${unnested(sorted)}
      on conflict (session_id) do update set
        listened_ms = greatest(play.listened_ms, excluded.listened_ms),
        counted = play.counted or excluded.counted`.execute(db)
  }
  const among = async (hashes: string[]) => {
    const { rows } = await sql<{ userHash: string }>`
      select user_hash from forgotten
      where user_hash = any(${hashes}::text[]) and until > ${new Date()}`.execute(db)
    return rows.map((row) => row.userHash)
  }
  const anonymise = async (userId: string) => {
    // In the order in which plays are merged, so that neither waits for the other.
    await sql`
      with mine as (
        select session_id from play where user_id = ${userId} order by session_id for update
      )
      update play set user_id = null from mine where play.session_id = mine.session_id`.execute(db)
  }
  return {
    async merge(plays) {
      if (plays.length) await mergeUnlessForgotten({ among, merge, anonymise }, plays)
    },
    async forget(userId, until) {
      await prune(db)
      await db
        .insertInto('forgotten')
        .values({ userHash: hashOf(userId), until })
        .onConflict((oc) => oc.column('userHash').doUpdateSet({ until }))
        .execute()
      await anonymise(userId)
    },
    find: (sessionId) =>
      db.selectFrom('play').selectAll().where('sessionId', '=', sessionId).executeTakeFirst(),
    async countByTrack(trackIds) {
      if (!trackIds.length) return []
      const { rows } = await sql<Record<keyof TrackPlays, string>>`
        select track_id, count(*) filter (where counted) as plays, sum(listened_ms) as listened_ms
        from play where track_id = any(${trackIds}::text[]) group by track_id`.execute(db)
      return inOrder(
        trackIds,
        rows.map(({ trackId, plays, listenedMs }) => ({
          trackId,
          plays: Number(plays),
          listenedMs: Number(listenedMs),
        })),
      )
    },
    listByUser: (userId, { before, after, most }) =>
      db
        .selectFrom('play')
        .selectAll()
        .where('userId', '=', userId)
        .where('counted', '=', true)
        .$if(before !== undefined, (query) => query.where('startedAt', '<', before!))
        .$if(after !== undefined, (query) => query.where('startedAt', '>', after!))
        .orderBy('startedAt', after ? 'asc' : 'desc')
        .orderBy(sql`session_id collate "C"`, after ? 'asc' : 'desc')
        .limit(most)
        .execute(),
    async countOfUser(userId) {
      const { plays } = await db
        .selectFrom('play')
        .select((eb) => eb.fn.countAll<string>().as('plays'))
        .where('userId', '=', userId)
        .where('counted', '=', true)
        .executeTakeFirstOrThrow()
      return Number(plays)
    },
    async topOfUser(userId, since, most) {
      const rows = await db
        .selectFrom('play')
        .select((eb) => [
          'trackId',
          eb.fn.countAll<string>().as('plays'),
          eb.fn.sum<string>('listenedMs').as('listened'),
        ])
        .where('userId', '=', userId)
        .where('counted', '=', true)
        .where('startedAt', '>=', since)
        .groupBy('trackId')
        .orderBy('plays', 'desc')
        .orderBy('listened', 'desc')
        .orderBy(sql`track_id collate "C"`)
        .limit(most)
        .execute()
      return rows.map(({ trackId, plays, listened }) => ({
        trackId,
        plays: Number(plays),
        listenedMs: Number(listened),
      }))
    },
    async listPlayed(since, after, most) {
      const { rows } = await sql<{ trackId: string; plays: number }>`
        select track_id, count(*)::int as plays from play
        where counted and started_at >= ${since} and track_id collate "C" > ${after}
        group by track_id order by track_id collate "C" limit ${most}`.execute(db)
      return rows
    },
    async listListeners(trackIds, since, mostOfEach) {
      const { rows } = await sql<Heard>`
        select listener.user_id, asked.track_id
        from unnest(${[...new Set(trackIds)]}::text[]) as asked(track_id)
        cross join lateral (
          select distinct user_id collate "C" as user_id from play
          where play.track_id = asked.track_id and counted and user_id is not null
            and started_at >= ${since}
          order by 1 limit ${mostOfEach}) as listener`.execute(db)
      return rows
    },
    async listHeard(userIds, since, mostOfEach) {
      const { rows } = await sql<Heard>`
        select asked.user_id, heard.track_id
        from unnest(${[...new Set(userIds)]}::text[]) as asked(user_id)
        cross join lateral (
          select track_id from play
          where play.user_id = asked.user_id and counted and started_at >= ${since}
          group by track_id order by count(*) desc, track_id collate "C"
          limit ${mostOfEach}) as heard`.execute(db)
      return rows
    },
    async countListeners(trackIds, since) {
      const { rows } = await sql<{ trackId: string; listeners: number }>`
        select track_id, count(distinct user_id)::int as listeners from play
        where track_id = any(${trackIds}::text[]) and counted and user_id is not null
          and started_at >= ${since}
        group by track_id`.execute(db)
      return new Map(rows.map(({ trackId, listeners }) => [trackId, listeners]))
    },
    ping: () => sql`select 1`.execute(db),
    close: () => db.destroy(),
  }
}
