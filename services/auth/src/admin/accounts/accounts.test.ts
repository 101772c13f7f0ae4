import { afterAll, beforeAll, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import { type People, peopleOf } from '../../account/people.fixture.ts'
import { type TestAuth, startTestAuth } from '../../auth.fixture.ts'
import { callerOf } from '../caller.fixture.ts'

let auth: TestAuth
let people: People
let owner: Awaited<ReturnType<People['join']>>
let admin: Awaited<ReturnType<People['join']>>
let as: ReturnType<typeof callerOf>
beforeAll(async () => {
  auth = await startTestAuth()
  people = peopleOf(auth)
  as = callerOf(auth, people)
  owner = await people.join({ role: 'owner' })
  await people.db
    .updateTable('account')
    .set({ email: 'secret@owner.example' })
    .where('id', '=', owner.id)
    .execute()
  admin = await people.join({ role: 'admin', name: 'Odo' })
})
afterAll(async () => {
  await people.stop()
  await auth.stop()
})

const roleOf = async (id: string) =>
  await people.db
    .selectFrom('account')
    .select(['role', 'artistIds'])
    .where('id', '=', id)
    .executeTakeFirst()

test('an admin looks an account up by its id', async () => {
  const ada = await people.join()
  const answer = await as(admin, 'GET', `/v1/admin/accounts/${ada.id}`)
  expect([answer.status, await answer.json()]).toEqual([
    200,
    expect.objectContaining({ id: ada.id, role: 'listener' }),
  ])
})

test('an admin makes a listener the artist of named artists, and their tokens end', async () => {
  const ada = await people.join()
  const token = await people.tokenOf(ada.cookie)
  const artists = [newId(), newId()]
  const answer = await as(admin, 'PUT', `/v1/admin/accounts/${ada.id}`, {
    role: 'artist',
    artist_ids: [...artists, artists[0]],
  })
  expect([answer.status, await answer.json()]).toEqual([
    200,
    expect.objectContaining({ id: ada.id, role: 'artist', artist_ids: artists }),
  ])
  const ended = await people.db
    .selectFrom('revocation')
    .selectAll()
    .where('id', '=', ada.id)
    .execute()
  expect(ended).toHaveLength(1)
  expect(ended[0]?.before).toBeInstanceOf(Date)
  const until = async () => (await auth.verify(token)) === undefined
  while (!(await until())) await Bun.sleep(20)
  expect((await people.logOf(ada.id)).at(-1)).toEqual({
    action: 'role-changed',
    accountId: ada.id,
    byAccountId: admin.id,
    detail: { from: 'listener', to: 'artist', artists: artists.join(' ') },
  })
  const page = await auth.ask('/account', { headers: { cookie: ada.cookie } })
  expect(await page.text()).toContain('you look after your own music')
})

test('only the owner makes or unmakes admins', async () => {
  const ada = await people.join()
  const put = async (who: typeof owner, id: string, role: string) =>
    (await as(who, 'PUT', `/v1/admin/accounts/${id}`, { role })).status
  expect(await put(admin, ada.id, 'admin')).toBe(403)
  expect(await put(owner, ada.id, 'admin')).toBe(200)
  expect(await put(admin, ada.id, 'listener')).toBe(403)
  expect((await roleOf(ada.id))?.role).toBe('admin')
  expect(await put(owner, ada.id, 'listener')).toBe(200)
})

test("nobody changes the owner's role, or their own", async () => {
  for (const [who, of] of [
    [admin, owner],
    [owner, owner],
    [admin, admin],
  ] as const) {
    const api = await as(who, 'PUT', `/v1/admin/accounts/${of.id}`, { role: 'listener' })
    const page = await auth.form(
      `/admin/accounts/${of.id}`,
      { role: 'listener', artist_ids: '' },
      { cookie: who.cookie },
    )
    expect([api.status, page.status]).toEqual([403, 403])
    expect((await api.json()).error.reason).toBe('NOT_ALLOWED')
  }
  expect([(await roleOf(owner.id))?.role, (await roleOf(admin.id))?.role]).toEqual([
    'owner',
    'admin',
  ])
})

test('a role that is none, an owner, or artists that do not fit are refused by name', async () => {
  const ada = await people.join()
  for (const [body, field] of [
    [{}, 'role'],
    [{ role: 'owner' }, 'role'],
    [{ role: 'king' }, 'role'],
    [{ role: 'artist' }, 'artist_ids'],
    [{ role: 'listener', artist_ids: [newId()] }, 'artist_ids'],
    [{ role: 'artist', artist_ids: ['../etc'] }, 'artist_ids'],
    [{ role: 'artist', artist_ids: 'x' }, 'artist_ids'],
    [{ role: 'listener', email: 'x@y.example' }, 'email'],
    [{ role: 'listener', passwordHash: 'x' }, 'passwordHash'],
  ] as const) {
    const answer = await as(owner, 'PUT', `/v1/admin/accounts/${ada.id}`, body)
    expect([body, answer.status]).toEqual([body, 400])
    expect((await answer.json()).error.message).toContain(field)
  }
  expect((await roleOf(ada.id))?.role).toBe('listener')
})

test("an admin neither reads nor finds the owner's address, and nobody reads anything to sign in with", async () => {
  const search = async (who: typeof owner, q: string) => {
    const answer = await as(who, 'GET', `/v1/admin/accounts?${new URLSearchParams({ q })}`)
    const text = await answer.text()
    expect(text).not.toContain('assword')
    return JSON.parse(text).items as { id: string; email: string | null }[]
  }
  expect((await search(owner, 'secret@owner'))[0]?.email).toBe('secret@owner.example')
  expect(await search(admin, 'secret@owner')).toEqual([])
  expect((await search(admin, owner.id))[0]).toMatchObject({ id: owner.id, email: null })
  for (const path of [`/admin/accounts/${owner.id}`, '/admin/accounts?q=owner']) {
    const page = await auth.ask(path, { headers: { cookie: admin.cookie } })
    expect(await page.text()).not.toContain('secret@owner.example')
  }
})

test('accounts are found by name, address and id, with % and _ as letters, fifty to a page', async () => {
  const names = Array.from({ length: 52 }, (_, i) => `Choir 100%_${i}`)
  for (const name of names) await people.join({ name })
  await people.join({ name: 'Choir 100x' })
  const first = await (
    await as(admin, 'GET', '/v1/admin/accounts?q=choir%20100%25_&limit=50')
  ).json()
  expect([first.total, first.items.length]).toEqual([52, 50])
  expect(first.next).toContain('q=choir')
  const rest = await (
    await as(admin, 'GET', new URL(first.next).pathname + new URL(first.next).search)
  ).json()
  expect([rest.items.length, rest.next]).toEqual([2, null])
  const page = await auth.ask('/admin/accounts?q=choir+100%25_', {
    headers: { cookie: admin.cookie },
  })
  const shown = await page.text()
  expect(shown).toContain('1–50 of 52')
  expect(shown).toContain('offset=50')
  expect((await as(admin, 'GET', '/v1/admin/accounts?limit=51')).status).toBe(400)
})

test('the page says which role is wrong, keeps what was typed, and saves what is right', async () => {
  const ada = await people.join()
  const send = (fields: Record<string, string>) =>
    auth.form(`/admin/accounts/${ada.id}`, fields, { cookie: admin.cookie })
  const wrong = await send({ role: 'artist', artist_ids: 'busker:artist:too-short' })
  expect(wrong.status).toBe(400)
  const page = await wrong.text()
  expect(page).toContain('busker:artist:too-short')
  expect(page).toContain('“too-short” is no id of an artist: it is the last part of the address')
  expect(page).toContain('<option value="artist" selected')
  expect(page).toMatch(/aria-invalid="true"\s+aria-describedby="complaint artists-hint"/)
  expect(await (await send({ role: 'artist', artist_ids: ' ' })).text()).toContain(
    'Say which artists this account stands for: at least one.',
  )
  expect(await (await send({ role: 'listener', artist_ids: newId() })).text()).toContain(
    'Only the role Artist stands for artists.',
  )
  const artist = newId()
  const saved = await send({ role: 'artist', artist_ids: `busker:artist:${artist}\r\n` })
  expect(saved.headers.get('location')).toBe(`/admin/accounts/${ada.id}?done=saved`)
  expect(await roleOf(ada.id)).toEqual({ role: 'artist', artistIds: [artist] })
})

test('an account that did not change is not logged, and its tokens go on', async () => {
  const ada = await people.join()
  expect(
    (await as(admin, 'PUT', `/v1/admin/accounts/${ada.id}`, { role: 'listener' })).status,
  ).toBe(200)
  expect(await people.logOf(ada.id)).toEqual([])
})

test('what somebody could no longer invite to is withdrawn with their role', async () => {
  await as(owner, 'PUT', '/v1/admin/settings', { registration: 'invitation', embeds: 'open' })
  const other = await people.join({ role: 'admin' })
  const made = await (await as(other, 'POST', '/v1/admin/invitations', { role: 'listener' })).json()
  expect((await auth.ask(made.link.replace('http://busker.test', ''))).status).toBe(200)
  await as(owner, 'PUT', `/v1/admin/accounts/${other.id}`, { role: 'listener' })
  const open = await (await as(owner, 'GET', '/v1/admin/invitations')).json()
  expect(open.items).toEqual([])
})

test('when the owner unmakes an admin who changes somebody at that moment, no change is lost or left over', async () => {
  for (let round = 0; round < 5; round++) {
    const [eve, ada] = [await people.join({ role: 'admin' }), await people.join()]
    const [unmade, changed] = await Promise.all([
      as(owner, 'PUT', `/v1/admin/accounts/${eve.id}`, { role: 'listener' }),
      as(eve, 'PUT', `/v1/admin/accounts/${ada.id}`, { role: 'artist', artist_ids: [newId()] }),
    ])
    expect(unmade.status).toBe(200)
    expect([200, 401, 403]).toContain(changed.status)
    expect((await roleOf(ada.id))?.role).toBe(changed.status === 200 ? 'artist' : 'listener')
    const late = await as(eve, 'PUT', `/v1/admin/accounts/${ada.id}`, { role: 'listener' })
    expect([401, 403]).toContain(late.status)
  }
})

test('who runs the site signs somebody out everywhere, but not those above', async () => {
  const [ada, other] = [await people.join(), await people.join({ role: 'admin' })]
  const signOut = async (by: { cookie: string }, of: { id: string }) =>
    (await as(by, 'DELETE', `/v1/admin/accounts/${of.id}/sessions`)).status
  const token = await people.tokenOf(ada.cookie)
  expect(await signOut(admin, ada)).toBe(200)
  expect(await people.isSignedIn(ada.cookie)).toBe(false)
  while (await auth.verify(token)) await Bun.sleep(20)
  expect((await people.logOf(ada.id)).at(-1)).toEqual({
    action: 'signed-out-everywhere',
    accountId: ada.id,
    byAccountId: admin.id,
    detail: { browsers: 1, apps: 0 },
  })
  expect(await Promise.all([signOut(admin, other), signOut(admin, owner)])).toEqual([403, 403])
  const page = await auth.form(`/admin/accounts/${other.id}/sign-out`, {}, { cookie: owner.cookie })
  expect(page.headers.get('location')).toBe(`/admin/accounts/${other.id}?done=signed-out`)
  expect(await people.isSignedIn(other.cookie)).toBe(false)
})

test('artists are named by id, by URI or by the address of their page, and lead to it from the account', async () => {
  const ada = await people.join()
  const [one, two, three] = [newId(), newId(), newId()]
  const typed = `http://busker.test/artist/${one}?from=mail\n/artist/${two}/, busker:artist:${three}`
  const saved = await auth.form(
    `/admin/accounts/${ada.id}`,
    { role: 'artist', artist_ids: typed },
    { cookie: admin.cookie },
  )
  expect(saved.status).toBe(303)
  expect((await roleOf(ada.id))?.artistIds).toEqual([one, two, three])
  const page = await (await auth.ask('/account', { headers: { cookie: ada.cookie } })).text()
  for (const id of [one, two, three]) expect(page).toContain(`<a href="/artist/${id}">`)
})

test('a change is of the role or of the suspension, not of both, and says what is wrong', async () => {
  const ada = await people.join()
  for (const [body, said] of [
    [{ role: 'admin', suspended: true }, 'role'],
    [{ suspended: 'yes' }, 'suspended: is true or false'],
    [{ suspended: null }, 'suspended: is true or false'],
  ] as const) {
    const answer = await as(owner, 'PUT', `/v1/admin/accounts/${ada.id}`, body)
    expect([body, answer.status]).toEqual([body, 400])
    expect((await answer.json()).error.message).toContain(said)
  }
})
