import { expect, test } from 'bun:test'
import { MoveRefused } from '@busker/stores/moved'
import { type Kysely, sql } from 'kysely'
import { connect } from './connect.ts'
import { migrate } from './migrate.ts'
import { movePostgres } from './move.ts'
import { testDatabase } from './testing.ts'

const migrations = {
  albums: {
    async up(db: Kysely<unknown>) {
      for (const statement of [
        `create table a_song (
          id bigserial primary key, album text not null, cover bytea, heard timestamptz,
          loud float8, tags text[], doc jsonb, seq bigint generated always as identity)`,
        `create table z_album (id text primary key)`,
        `insert into z_album values ('made by the migration')`,
        `alter table a_song add foreign key (album) references z_album`,
        `create function never() returns trigger language plpgsql as $$
          begin raise exception 'append only'; end $$`,
        `create trigger never before update or delete or truncate on a_song
          for each statement execute function never()`,
      ])
        await sql.raw(statement).execute(db)
    },
  },
}

async function using<T>(url: string, work: (db: Kysely<unknown>) => Promise<T>) {
  const db = connect<unknown>(url)
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

const addSong = (url: string, loud: number) =>
  using(url, (db) =>
    sql`insert into a_song (album, cover, heard, loud, tags, doc)
      values ('rain', '\\xdeadbeef', '2026-11-23 01:02:03.456789+02', ${loud}, '{"a b",null,"é"}',
        '{"big": 12345678901234567890, "deep": {"quote": "\\"", "none": null}}')`.execute(db),
  )

const songsOf = (url: string) =>
  using(url, async (db) => {
    const { rows } = await sql<{ song: string }>`
      select to_jsonb(s)::text as song from a_song s order by id`.execute(db)
    return rows.map(({ song }) => song)
  })

async function library() {
  const [from, to] = [await testDatabase(), await testDatabase()]
  await using(from, async (db) => {
    await migrate(db, migrations)
    await sql`insert into z_album values ('rain')`.execute(db)
  })
  for (const loud of [-0.1, 1e-300, 0.30000000000000004]) await addSong(from, loud)
  return { from, to, source: 'here', migrations }
}

test('an album arrives with every bit of it, once, and its numbers go on', async () => {
  const options = await library()
  const { from, to } = options
  expect(await movePostgres(options)).toEqual({ rows: 5, copied: true })
  expect(await songsOf(to)).toEqual(await songsOf(from))
  expect(await movePostgres(options)).toEqual({ rows: 5, copied: false })
  await addSong(to, 4)
  expect((await songsOf(to)).map((song) => JSON.parse(song).id)).toEqual([1, 2, 3, 4])
})

test('a move that was cut off goes on, and takes what came to the old library meanwhile', async () => {
  const options = await library()
  const killed = () => Promise.reject(new Error('killed'))
  expect(await movePostgres({ ...options, settle: killed }).catch(String)).toContain('killed')
  await addSong(options.from, 4)
  expect(await movePostgres(options)).toEqual({ rows: 6, copied: true })
  await addSong(options.from, 5)
  expect(await movePostgres(options)).toEqual({ rows: 7, copied: true })
  expect(await songsOf(options.to)).toEqual(await songsOf(options.from))
})

test('what is of somebody else, or was played on since, is never written over', async () => {
  const [options, other] = [await library(), await library()]
  const refusal = (given: typeof options) =>
    movePostgres(given).catch((error: unknown) => error instanceof MoveRefused && error.message)
  expect(await refusal({ ...options, to: other.from })).toContain('is not empty')
  await movePostgres(options)
  expect(await refusal({ ...options, source: 'there' })).toContain('another data folder')
  await addSong(options.to, 4)
  await addSong(options.from, 5)
  expect(await refusal(options)).toContain('was used since')
  expect(await songsOf(options.to)).toHaveLength(4)
})
