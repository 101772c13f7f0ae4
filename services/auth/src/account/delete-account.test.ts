import { afterAll, beforeAll, expect, test } from 'bun:test'
import { sql } from 'kysely'
import { type TestAuth, codeOf, startTestAuth } from '../auth.fixture.ts'
import { letIn } from './apps.fixture.ts'
import { type People, peopleOf } from './people.fixture.ts'

let auth: TestAuth
let people: People
beforeAll(async () => {
  auth = await startTestAuth()
  people = peopleOf(auth)
})
afterAll(async () => {
  await people.stop()
  await auth.stop()
})

const remove = (cookie: string, confirmation: string) =>
  auth.form('/account/delete', { confirmation }, { cookie })
const revoked = async () =>
  (await people.db.selectFrom('revocation').select('id').execute()).map(({ id }) => id)

/** Every row of every table of the service in which a text stands, by table. */
async function rowsWith(text: string) {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public'`.execute(
    people.db,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<{ count: string }>`
      select count(*) as count from ${sql.table(name)} as t
      where strpos(lower(t::text), lower(${text})) > 0`.execute(people.db)
    if (rows[0]?.count !== '0') found.push(name)
  }
  return found.toSorted()
}

test('a deleted account leaves its bare id in the security log, and nothing else', async () => {
  const ada = await people.join({ name: 'Ada Loveless', password: 'a long song about rain' })
  const phone = await people.signIn(ada.id)
  const app = await letIn(people.db, ada.id)
  await people.db
    .insertInto('passkey')
    .values({
      id: `key of ${ada.id}`,
      accountId: ada.id,
      publicKey: new Uint8Array(3),
      counter: 0,
      name: 'Phone of Ada Loveless',
      backedUp: true,
      lastUsedAt: null,
    })
    .execute()
  await auth.form('/account/email', { email: 'next@lake.example' }, { cookie: ada.cookie })
  await auth.form('/reset', { email: ada.email })
  const answer = await remove(ada.cookie, ada.email.toUpperCase())
  expect(answer.status).toBe(200)
  expect(answer.headers.get('set-cookie')).toContain('Max-Age=0')
  expect(await answer.text()).toContain(`/erasure/${ada.id}`)
  const letters = (await auth.letters()).filter(({ to }) => to === ada.email)
  expect(letters.at(-1)?.subject).toContain('deleted')
  expect(letters.at(-1)?.text).toContain(`/erasure/${ada.id}`)

  expect(await rowsWith(ada.email)).toEqual([])
  expect(await rowsWith('Ada Loveless')).toEqual([])
  expect(await rowsWith('next@lake.example')).toEqual([])
  const left = ['audit_entry', 'erasure', 'outbox', 'revocation']
  expect((await rowsWith(ada.id)).filter((table) => !left.includes(table))).toEqual([])
  for (const id of [ada.id, ada.sessionId, phone.sessionId, app.grantId, app.clientId])
    expect(await revoked()).toContain(id)
  expect((await people.logOf(ada.id)).at(-1)).toEqual({
    action: 'account-removed',
    accountId: ada.id,
    byAccountId: ada.id,
    detail: null,
  })
  for (const cookie of [ada.cookie, phone.cookie])
    expect(await people.isSignedIn(cookie)).toBe(false)
})

test('an app goes with the developer who made it, and so does what it may do for others', async () => {
  const [developer, odo] = [await people.join(), await people.join({ name: 'Odo' })]
  const app = await letIn(people.db, odo.id, developer.id)
  await remove(developer.cookie, developer.email)
  expect(await revoked()).toContain(app.grantId)
  expect(await app.isLive()).toBe(false)
  expect(await people.isSignedIn(odo.cookie)).toBe(true)
})

test('deleting wants the address typed, and that its person showed lately who they are', async () => {
  const ada = await people.join()
  for (const typed of ['', 'yes', 'delete', `${ada.email}x`]) {
    const answer = await remove(ada.cookie, typed)
    expect([typed, answer.status]).toEqual([typed, 400])
  }
  await people.grow(ada.sessionId)
  const answer = await remove(ada.cookie, ada.email)
  expect(answer.headers.get('location')).toBe('/sign-in?next=%2Faccount%2Fdelete&again=1')
  expect(await people.isSignedIn(ada.cookie)).toBe(true)
})

test('the owner is told why they stay', async () => {
  const owner = await people.join({ role: 'owner' })
  const account = await auth.ask('/account', { headers: { cookie: owner.cookie } })
  const page = await account.text()
  expect(page).toContain('account cannot be deleted')
  expect(page).not.toContain('href="/account/delete"')
  const shown = await auth.ask('/account/delete', { headers: { cookie: owner.cookie } })
  expect([shown.status, await shown.text()]).toEqual([
    403,
    expect.stringContaining('You own this site'),
  ])
  expect((await remove(owner.cookie, 'delete')).status).toBe(403)
  expect(await people.isSignedIn(owner.cookie)).toBe(true)
})

test('deleted by two at once, it is deleted once', async () => {
  const ada = await people.join()
  const browsers = await Promise.all([1, 2, 3, 4].map(() => people.signIn(ada.id)))
  const answers = await Promise.all(browsers.map(({ cookie }) => remove(cookie, ada.email)))
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
  expect(answers.map(({ status }) => status).filter((status) => status >= 400)).toEqual([])
  const log = await people.logOf(ada.id)
  expect(log.filter(({ action }) => action === 'account-removed')).toHaveLength(1)
  const letters = (await auth.letters()).filter(({ to }) => to === ada.email)
  expect(letters).toHaveLength(1)
})

test('a session that is opened while its account is deleted does not outlive it', async () => {
  const password = 'a long song about rain'
  const ada = await people.join({ password })
  const [, ...entered] = await Promise.all([
    remove(ada.cookie, ada.email),
    ...Array.from({ length: 6 }, () => auth.form('/sign-in', { username: ada.email, password })),
  ])
  for (const answer of entered) {
    expect(answer.status).toBeLessThan(500)
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect(await people.isSignedIn(cookie)).toBe(false)
  }
  const sessions = await people.db
    .selectFrom('session')
    .where('accountId', '=', ada.id)
    .select('id')
    .execute()
  expect(sessions).toEqual([])
})

test('who was deleted may register again, as somebody new', async () => {
  const owner = await people.join({ role: 'owner' })
  await auth.form('/admin', { registration: 'open', embeds: 'open' }, { cookie: owner.cookie })
  const ada = await people.join()
  await remove(ada.cookie, ada.email)
  await auth.form('/register', { email: ada.email })
  const link = await auth.linkTo(ada.email)
  expect(codeOf(link)).not.toBe('')
})
