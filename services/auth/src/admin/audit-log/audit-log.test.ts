import { afterAll, beforeAll, expect, test } from 'bun:test'
import { CLIENT_ADDRESS } from '@busker/http/client-address'
import { sql } from 'kysely'
import { type People, peopleOf } from '../../account/people.fixture.ts'
import { type TestAuth, startTestAuth } from '../../auth.fixture.ts'
import { callerOf } from '../caller.fixture.ts'

let auth: TestAuth
let people: People
let owner: Awaited<ReturnType<People['join']>>
let ada: Awaited<ReturnType<People['join']>>
let as: ReturnType<typeof callerOf>
beforeAll(async () => {
  auth = await startTestAuth()
  people = peopleOf(auth)
  as = callerOf(auth, people)
  owner = await people.join({ role: 'owner' })
  ada = await people.join()
  for (let i = 0; i < 7; i++) {
    const { sessionId } = await people.signIn(ada.id)
    await auth.form(
      '/account/sessions',
      { end: 'one', session: sessionId },
      {
        cookie: ada.cookie,
        [CLIENT_ADDRESS]: '203.0.113.7',
        'user-agent': 'Mozilla/5.0 Firefox/150.0',
      },
    )
  }
  await as(owner, 'PUT', `/v1/admin/accounts/${ada.id}`, { role: 'admin' })
})
afterAll(async () => {
  await people.stop()
  await auth.stop()
})

interface Entry {
  id: string
  action: string
  account_id: string
  origin: string
}
const read = async (query: Record<string, string>) => {
  const answer = await as(owner, 'GET', `/v1/admin/audit-log?${new URLSearchParams(query)}`)
  expect(answer.status).toBe(200)
  return (await answer.json()) as {
    items: Entry[]
    next: string | null
    cursors: { before: string | null }
  }
}

test('the log is read newest first, a page at a time, without gap or repetition', async () => {
  const all = await read({ account: ada.id })
  expect(all.items[0]?.action).toBe('role-changed')
  expect([all.items.length, all.next]).toEqual([8, null])
  const paged: Entry[] = []
  let next: string | null = `http://busker.test/v1/admin/audit-log?account=${ada.id}&limit=3`
  while (next) {
    const page = await read(Object.fromEntries(new URL(next).searchParams))
    paged.push(...page.items)
    next = page.next
  }
  expect(paged).toEqual(all.items)
})

test('the log is filtered by what happened, and by who did it to somebody else', async () => {
  const ended = await read({ account: ada.id, action: 'session-ended' })
  expect(ended.items.map(({ action }) => action)).toEqual(Array(7).fill('session-ended'))
  const byOwner = await read({ account: owner.id, action: 'role-changed' })
  expect(byOwner.items.map(({ account_id }) => account_id)).toEqual([ada.id])
  for (const query of [
    'action=signed',
    'before=x',
    'before=-1',
    'limit=0',
    'limit=201',
    'account=',
    'from=yesterday',
    'to=2026-13-01',
  ]) {
    const answer = await as(owner, 'GET', `/v1/admin/audit-log?${query}`)
    expect([query, answer.status]).toEqual([query, 400])
  }
  const ages = await as(owner, 'GET', '/v1/admin/audit-log?from=0000-01-01&to=9999-12-31&limit=1')
  expect([ages.status, (await ages.json()).items.length]).toEqual([200, 1])
})

test('what came from one place can be seen together, while no address is kept', async () => {
  const { items } = await read({ account: ada.id, action: 'session-ended' })
  expect(new Set(items.map(({ origin }) => origin)).size).toBe(1)
  expect(JSON.stringify(items)).not.toContain('203.0.113')
  const { rows } = await sql`select from audit_entry t where t::text like '%203.0.113%'`.execute(
    people.db,
  )
  expect(rows).toHaveLength(0)
})

test('the page shows the log with its filters, and leads on', async () => {
  const shown = async (path: string) =>
    (await auth.ask(path, { headers: { cookie: owner.cookie } })).text()
  expect(await shown(`/admin/audit?account=${ada.id}&action=role-changed`)).toContain(
    'role changed',
  )
  expect(await shown('/admin/audit?action=embed-key-made')).toContain('Nothing of that kind')
  expect(await shown('/admin/audit?before=nonsense&action=%3Cb%3E')).not.toContain('<b>')
})

const shown = async (query: Record<string, string>, by = owner) =>
  (
    await auth.ask(`/admin/audit?${new URLSearchParams(query)}`, { headers: { cookie: by.cookie } })
  ).text()

test('the page names people beside their ids, tells the second, and says things in words', async () => {
  const page = await shown({ account: ada.id })
  expect(page).toContain(`title="${ada.id}">${ada.name}</a>`)
  expect(page).toContain(`<code>${ada.id}</code>`)
  expect(page).toMatch(/\d\d:\d\d:\d\d UTC/)
  expect(page).toContain('from Listener · to Administrator')
  expect(page).toMatch(/title="[0-9a-f]{16}">· from place [0-9a-f]{4}</)
  expect(page).not.toContain('artists:')
  expect(page).not.toContain('0 apps')
})

test('the page finds an account by its address too, and says when there is none', async () => {
  const bea = await people.join({ role: 'admin', name: 'Bea' })
  await people.db
    .updateTable('account')
    .set({ email: 'hidden@owner.example' })
    .where('id', '=', owner.id)
    .execute()
  expect(await shown({ account: ` ${ada.email.toUpperCase()}` })).toContain('session ended')
  for (const account of ['nobody@music.example', 'a'.repeat(22)])
    expect(await shown({ account })).toContain(`There is no account “${account}”.`)
  expect(await shown({ account: 'hidden@owner.example' })).not.toContain('There is no account')
  expect(await shown({ account: 'hidden@owner.example' }, bea)).toContain('There is no account')
})

test('the log is filtered by day, the last one whole', async () => {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const count = async (query: Record<string, string>) =>
    (await read({ account: ada.id, ...query })).items.length
  expect(await count({ from: day(-1), to: day(1) })).toBe(8)
  expect([await count({ from: day(2) }), await count({ to: day(-2) })]).toEqual([0, 0])
  expect(await shown({ from: day(2), to: 'nonsense' })).toContain('Nothing of that kind')
})

test('nobody rewrites the log: neither changes, removals nor emptying reach it', async () => {
  for (const attempt of [
    sql`update audit_entry set action = 'signed-in'`,
    sql`update audit_entry set action = 'signed-in' where seq = 0`,
    sql`delete from audit_entry`,
    sql`truncate audit_entry`,
  ])
    expect(await attempt.execute(people.db).then(() => 'done', String)).toContain('append-only')
  expect((await read({ account: ada.id })).items).toHaveLength(8)
})
