import { afterAll, expect, test } from 'bun:test'
import { startTemporaryPostgres } from '@busker/embedded-postgres/temporary'
import { outageSuite } from '@busker/test-servers/outages.suite'
import { sql } from 'kysely'
import { connect } from './connect.ts'

const server = await startTemporaryPostgres()
await server.ensureDatabase('outages')
const url = server.url('outages')
afterAll(() => server.stop())

interface Shelf {
  song: { name: string }
}
const failure = (doing: Promise<unknown>) =>
  doing.then(
    () => 'nothing failed',
    (error: unknown) => error,
  )

outageSuite('PostgreSQL 18', async () => {
  const db = connect<Shelf>(url)
  await sql`create table song (name text primary key)`.execute(db)
  await db.destroy()
  let killed = 0
  return {
    port: Number(new URL(url).port),
    persists: true,
    deadline: 12_000,
    fate: {
      async kill() {
        killed = server.pid
        process.kill(killed, 'SIGKILL')
      },
      // Whoever started it brings it back.
      async start() {
        while (server.pid === killed) await Bun.sleep(10)
      },
      pause: () => {},
      resume: () => {},
    },
    open(line) {
      const own = connect<Shelf>(line.through(url), 1000)
      return {
        keep: (name) => own.insertInto('song').values({ name }).execute(),
        has: async (name) =>
          !!(await own.selectFrom('song').selectAll().where('name', '=', name).executeTakeFirst()),
        close: () => own.destroy(),
      }
    },
  }
})

test('a database that may only be read refuses writes and goes on reading', async () => {
  const admin = connect<Shelf>(url)
  await sql`create table if not exists song (name text primary key)`.execute(admin)
  await sql`alter database outages set default_transaction_read_only = on`.execute(admin)
  const db = connect<Shelf>(url)
  const put = db.insertInto('song').values({ name: 'Harbour' }).execute()
  expect(await failure(put)).toMatchObject({ store: 'PostgreSQL', kind: 'refused' })
  expect(await db.selectFrom('song').selectAll().where('name', '=', '').execute()).toEqual([])
  await db.destroy()
  await sql`alter database outages reset default_transaction_read_only`.execute(admin)
  await admin.destroy()
})

test('a wrong password and a database that is not there are refusals, and nothing of the password is told', async () => {
  const wrong = new URL(url)
  wrong.password = 'guessed'
  for (const [at, says] of [
    [wrong.href, 'password authentication failed'],
    [url.replace(/outages$/, 'nowhere'), 'does not exist'],
  ] as const) {
    const db = connect<Shelf>(at)
    const refused = await failure(db.selectFrom('song').selectAll().execute())
    expect(refused).toMatchObject({ kind: 'refused' })
    expect(String(refused)).toContain(says)
    expect(String(refused)).not.toContain('guessed')
    await db.destroy()
  }
})
