import { afterAll, beforeAll, expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import { connect } from '@busker/postgres/connect'
import { type TestAuth, startTestAuth } from '../auth.fixture.ts'
import type { AuthDatabase } from '../database.ts'
import { asking, somebody } from './embed-keys.fixture.ts'
import { MOST_KEYS } from './embed-keys.schemas.ts'

const fanzine = 'https://fanzine.example'
let auth: TestAuth
let admin: Awaited<ReturnType<typeof somebody>>
let api: ReturnType<typeof asking>
beforeAll(async () => {
  auth = await startTestAuth()
  admin = await somebody(auth, 'admin')
  api = asking(auth, admin.token)
})
afterAll(() => auth.stop())

const make = async (body: object = {}) =>
  (await api('POST', '/v1/embed-keys', { name: 'Fanzine', origins: [fanzine], ...body })).json()

test('an admin makes a key, changes it, and removes it', async () => {
  const made = await make({ origins: [`${fanzine}/`, fanzine, 'http://localhost:3000'] })
  expect(made).toMatchObject({
    name: 'Fanzine',
    origins: [fanzine, 'http://localhost:3000'],
    null_origin: false,
    preview_seconds: null,
    grants_per_hour: 10_000,
    active: true,
  })
  expect(made.key).toMatch(/^pk_[0-9A-Za-z]{22}$/)
  expect(made.key).not.toContain(made.id)

  const { id, key, created_at, ...body } = made
  const path = `/v1/embed-keys/${id}`
  const change = { ...body, preview_seconds: 30, active: false }
  const changed = { id, key, created_at, ...change }
  expect(await (await api('PUT', path, change)).json()).toEqual(changed)
  expect(await (await api('GET', path)).json()).toEqual(changed)
  expect((await (await api('GET', '/v1/embed-keys')).json()).items).toContainEqual(changed)
  expect((await api('DELETE', path)).status).toBe(204)
  for (const [method, sent] of [['GET'], ['PUT', change], ['DELETE']] as const) {
    const answer = await api(method, path, sent)
    expect(answer.status).toBe(404)
    expect((await answer.json()).error.reason).toBe('EMBED_KEY_NOT_FOUND')
  }
})

test('listeners and artists manage no keys, nor does who is signed out', async () => {
  const { id } = await make()
  const body = { name: 'Mine', origins: [fanzine] }
  const calls: [method: string, path: string, body?: object][] = [
    ['GET', '/v1/embed-keys'],
    ['POST', '/v1/embed-keys', body],
    ['GET', `/v1/embed-keys/${id}`],
    ['PUT', `/v1/embed-keys/${id}`, body],
    ['DELETE', `/v1/embed-keys/${id}`],
  ]
  for (const role of ['listener', 'artist'] as const) {
    const theirs = asking(auth, (await somebody(auth, role)).token)
    for (const call of calls) expect((await theirs(...call)).status).toBe(403)
  }
  for (const call of calls) expect((await asking(auth, undefined)(...call)).status).toBe(401)
  expect((await api('GET', `/v1/embed-keys/${id}`)).status).toBe(200)
})

test.each<[string, object]>([
  ['name', { name: '' }],
  ['name', { name: 'x'.repeat(101) }],
  ['name', { name: 'two\nlines' }],
  ['name', { name: 'nothing\0' }],
  ['origins', { origins: 'https://fanzine.example' }],
  ['origins', { origins: ['https://*.fanzine.example'] }],
  ['origins', { origins: ['http://fanzine.example'] }],
  ['origins', { origins: ['null'] }],
  ['origins', { origins: Array.from({ length: 51 }, (_, n) => `https://page-${n}.example`) }],
  ['preview_seconds', { preview_seconds: 0 }],
  ['preview_seconds', { preview_seconds: 121 }],
  ['preview_seconds', { preview_seconds: 12.5 }],
  ['grants_per_hour', { grants_per_hour: 0 }],
  ['grants_per_hour', { grants_per_hour: 1e9 }],
  ['active', { active: 'yes' }],
  ['nullOrigin', { nullOrigin: true }],
])('a key with a wrong %s is refused by name', async (field, wrong) => {
  const answer = await api('POST', '/v1/embed-keys', { name: 'A', origins: [fanzine], ...wrong })
  expect(answer.status).toBe(400)
  expect((await answer.json()).error.message).toContain(field)
})

test('a change says everything, so that none switches a key on by leaving that out', async () => {
  const { id } = await make({ active: false })
  const answer = await api('PUT', `/v1/embed-keys/${id}`, { name: 'A', origins: [fanzine] })
  expect(answer.status).toBe(400)
  expect((await (await api('GET', `/v1/embed-keys/${id}`)).json()).active).toBe(false)
})

test('every change of a key is in the audit log, by whom, without addresses of pages', async () => {
  const { id, key, created_at: _, ...body } = await make()
  await api('PUT', `/v1/embed-keys/${id}`, { ...body, active: false })
  await api('DELETE', `/v1/embed-keys/${id}`)
  const db = connect<AuthDatabase>(auth.database)
  const entries = await db
    .selectFrom('auditEntry')
    .select(['action', 'accountId', 'detail'])
    .where('action', 'like', 'embed-key-%')
    .orderBy('seq')
    .execute()
  await db.destroy()
  expect(entries.filter(({ detail }) => detail?.embedKeyId === id)).toEqual(
    (['made', 'changed', 'removed'] as const).map((what) => ({
      action: `embed-key-${what}`,
      accountId: admin.id,
      detail: { embedKeyId: id, active: what === 'made', origins: 1 },
    })),
  )
  expect(JSON.stringify(entries)).not.toContain(key)
  expect(JSON.stringify(entries)).not.toContain('fanzine')
})

test('streaming learns what a key allows; strangers learn nothing', async () => {
  const made = await make({ null_origin: true, preview_seconds: 30, grants_per_hour: 7 })
  const answer = await auth.inside['embed-keys'][':key'].$get({ param: { key: made.key } })
  expect(await answer.json()).toEqual({
    id: made.id,
    key: made.key,
    origins: [fanzine],
    null_origin: true,
    preview_seconds: 30,
    grants_per_hour: 7,
    active: true,
  })
  for (const key of [`pk_${newId()}`, 'pk_', made.id, 'x'.repeat(50)]) {
    const none = await auth.inside['embed-keys'][':key'].$get({ param: { key } })
    expect([key, none.status as number]).toEqual([key, 404])
  }
  expect(await (await auth.inside['embed-settings'].$get()).json()).toEqual({ embeds: 'open' })
  for (const path of [`/internal/embed-keys/${made.key}`, '/internal/embed-settings'])
    expect((await auth.ask(path)).status).toBe(401)
})

test('an embed may be framed by the pages of its key, and by nobody when that is off', async () => {
  const frames = async (query: string) =>
    (await (await auth.ask(`/embed-frames${query}`)).json()).frame_ancestors
  const { id, key, created_at: _, ...body } = await make()
  expect(await frames('')).toEqual(['*'])
  expect(await frames(`?key=${key}`)).toEqual(["'self'", fanzine])
  expect(await frames(`?key=pk_${newId()}`)).toEqual(["'none'"])
  expect(await frames('?key=')).toEqual(["'none'"])
  await api('PUT', `/v1/embed-keys/${id}`, { ...body, active: false })
  expect(await frames(`?key=${key}`)).toEqual(["'none'"])

  const db = connect<AuthDatabase>(auth.database)
  await db.updateTable('installation').set({ embeds: 'keys' }).execute()
  expect(await frames('')).toEqual(["'self'"])
  await db.updateTable('installation').set({ embeds: 'open' }).execute()
  await db.destroy()
})

test('there is an end to keys, also when many are made at once', async () => {
  const count = async () => (await (await api('GET', '/v1/embed-keys')).json()).items.length
  const make = () => api('POST', '/v1/embed-keys', { name: 'One of many', origins: [fanzine] })
  for (let left = MOST_KEYS - (await count()) - 5; left > 0; left--) await make()
  const answers = await Promise.all(Array.from({ length: 8 }, make))
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(3)
  expect(await count()).toBe(MOST_KEYS)
})
