import type { AuthAnswer } from '@busker/http/auth-news'
import { type Kysely, sql } from 'kysely'
import type { AuthDatabase } from '../database.ts'

type Revocation = AuthAnswer['revocations'][number]

/** No token lives that long (an hour), however the clocks differ. */
const KEPT_HOURS = 2

/** Where a reader stands: in transaction `xid` up to the row `seq`; `from` is where it reads on after the last page. */
export interface RevocationCursor {
  xid: string
  seq: string
  from: string | undefined
}

export const BEGINNING: RevocationCursor = { xid: '0', seq: '0', from: undefined }

/**
 * The revocations in the order of their transactions. Rows become visible in another order than they
 * get their numbers in; so a reader's next start is not the last row it saw but the oldest transaction
 * that was still under way then (`pg_snapshot_xmin`). Some rows are read twice, none is missed.
 */
export const createRevocationsRepository = (db: Kysely<AuthDatabase>) => ({
  async page(since: RevocationCursor, limit: number): Promise<RevocationsPage> {
    const { rows } = await sql<Row>`
      select pg_snapshot_xmin(pg_current_snapshot())::text as "oldest",
        ${since.xid}::xid8 > pg_snapshot_xmax(pg_current_snapshot()) as "isOfAnother", page.*
      from (select 1) as one left join lateral (
        select id, xid::text, seq::text,
          case when before = 'infinity' then null else extract(epoch from before)::float8 * 1000 end
            as "before"
        from revocation
        where (xid, seq) > (${since.xid}::xid8, ${since.seq}::bigint)
        order by revocation.xid, revocation.seq limit ${limit}) as page on true`.execute(db)
    // A database that was restored from a copy counts its transactions anew.
    if (rows[0]?.isOfAnother) return this.page(BEGINNING, limit)
    const revocations = rows.flatMap(({ id, before }): Revocation[] =>
      id === null ? [] : [{ id, before }],
    )
    const [first] = rows
    const last = rows.at(-1)
    const from = since.from ?? first?.oldest ?? '0'
    const more = revocations.length === limit
    const cursor: RevocationCursor =
      more && last?.xid && last.seq
        ? { xid: last.xid, seq: last.seq, from }
        : { xid: from, seq: '0', from: undefined }
    return { revocations, more, cursor }
  },

  /** Removes what no token that is still good can be about. */
  async forgetOld() {
    await db
      .deleteFrom('revocation')
      .where('revokedAt', '<', sql<Date>`now() - make_interval(hours => ${KEPT_HOURS})`)
      .execute()
  },
})

interface RevocationsPage {
  revocations: Revocation[]
  more: boolean
  cursor: RevocationCursor
}

interface Row {
  isOfAnother: boolean
  oldest: string
  id: string | null
  xid: string | null
  seq: string | null
  before: number | null
}
