import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { testDatabase } from '@busker/postgres/testing'
import fc from 'fast-check'
import { openJukebox } from './jukebox.fixture.ts'
import { createMemoryAnswers } from './store.memory.ts'
import { openPostgresAnswers } from './store.postgres.ts'

interface Sent {
  key?: string
  as?: string | undefined
  method?: string
  path?: string
  body?: string
}

const ask = (
  { app }: ReturnType<typeof openJukebox>,
  { key, as = 'ada', method = 'POST', path = '/v1/songs', body = 'a song' }: Sent = {},
) =>
  Promise.resolve(
    app.request(path, {
      method,
      headers: {
        ...(key === undefined ? {} : { 'Idempotency-Key': key }),
        ...(as === 'nobody' ? {} : { Authorization: `Bearer ${as}` }),
      },
      ...(method === 'GET' || method === 'DELETE' ? {} : { body }),
    }),
  )
const reasonOf = async (answer: Response) => (await answer.json()).error.reason
const newJukebox = () => openJukebox(createMemoryAnswers())

test('a song that is added again with the same key is added once, and the answer is the first one', async () => {
  const jukebox = newJukebox()
  const first = await ask(jukebox, { key: 'k' })
  expect([first.status, first.headers.get('idempotency-replayed')]).toEqual([201, null])
  const again = await ask(jukebox, { key: '"k"' })
  expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true'])
  expect(await again.json()).toEqual(await first.json())
  for (const name of ['content-type', 'location'])
    expect(again.headers.get(name)).toBe(first.headers.get(name))
  // Another request, so another id in the log.
  expect(again.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/)
  expect(again.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'))
  expect(jukebox.songs).toEqual(['a song'])
})

test('an answer without a body is given again too', async () => {
  const jukebox = newJukebox()
  const remove = { key: 'k', method: 'DELETE', path: '/v1/songs/1' }
  const answers = [await ask(jukebox, remove), await ask(jukebox, remove)]
  for (const answer of answers) expect([answer.status, await answer.text()]).toEqual([204, ''])
  expect(jukebox.songs).toEqual(['removed'])
})

test.each([
  ['another song', { body: 'another song' }],
  ['another place', { path: '/v1/songs?position=1' }],
  ['another method', { method: 'PUT' }],
])('a key that comes again with %s is refused', async (_what, sent) => {
  const jukebox = newJukebox()
  await ask(jukebox, { key: 'k' })
  const answer = await ask(jukebox, { key: 'k', ...sent })
  expect([answer.status, await reasonOf(answer)]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED'])
  expect(jukebox.songs).toHaveLength(1)
})

test('a key is of one account and one app: others who use it are heard for themselves', async () => {
  const jukebox = newJukebox()
  for (const as of ['ada', 'bob', 'ada:radio', ':radio', 'ada', 'bob', 'ada:radio', ':radio'])
    expect((await ask(jukebox, { key: 'k', as, body: as })).status).toBe(201)
  expect(jukebox.songs).toEqual(['ada', 'bob', 'ada:radio', ':radio'])
})

test('without a token that is good a key is passed over, and so is one that comes with a question', async () => {
  const jukebox = newJukebox()
  for (const sent of [{ as: 'nobody' }, { as: 'expired' }, { method: 'GET' }])
    for (let times = 0; times < 2; times++) {
      const answer = await ask(jukebox, { key: 'k', ...sent })
      expect(answer.headers.get('idempotency-replayed')).toBeNull()
    }
  expect(jukebox.songs).toHaveLength(6)
})

test('what is a secret, and what is counted once anyway, is not kept', async () => {
  const jukebox = newJukebox()
  for (const path of ['/v1/admin/invitations', '/v1/plays'])
    for (let times = 0; times < 2; times++) await ask(jukebox, { key: 'k', path })
  expect(jukebox.songs).toHaveLength(4)
})

test('a malformed key is refused before anything is done', async () => {
  const jukebox = newJukebox()
  for (const key of ['', 'a, b', 'x'.repeat(256)]) {
    const answer = await ask(jukebox, { key })
    expect([answer.status, await reasonOf(answer)]).toEqual([400, 'INVALID_IDEMPOTENCY_KEY'])
  }
  expect(jukebox.songs).toEqual([])
})

test.each([500, 502, 503, 401, 403, 408, 425, 429])(
  'after a %i the same key may be tried again',
  async (status) => {
    const jukebox = newJukebox()
    jukebox.state.status = status
    expect((await ask(jukebox, { key: 'k' })).status).toBe(status)
    jukebox.state.status = 201
    expect((await ask(jukebox, { key: 'k', body: 'as it should be' })).status).toBe(201)
    const again = await ask(jukebox, { key: 'k', body: 'as it should be' })
    expect(again.headers.get('idempotency-replayed')).toBe('true')
  },
)

test.each([400, 404, 409, 422])('a refusal that stands is told again: %i', async (status) => {
  const jukebox = newJukebox()
  jukebox.state.status = status
  await ask(jukebox, { key: 'k' })
  jukebox.state.status = 201
  const again = await ask(jukebox, { key: 'k' })
  expect([again.status, await reasonOf(again)]).toEqual([status, 'REFUSED'])
  expect(again.headers.get('idempotency-replayed')).toBe('true')
})

test('of an answer that was too large it is known that it was done', async () => {
  const jukebox = newJukebox()
  const book = { key: 'k', path: '/v1/books' }
  expect((await (await ask(jukebox, book)).text()).length).toBeGreaterThan(500_000)
  const again = await ask(jukebox, book)
  expect([again.status, await reasonOf(again)]).toEqual([409, 'IDEMPOTENCY_ANSWER_TOO_LARGE'])
  expect(jukebox.songs).toEqual(['book'])
})

test('while nobody knows which keys were used, nothing is done', async () => {
  const away = () => Promise.reject(new Error('connection refused'))
  const jukebox = openJukebox({ ...createMemoryAnswers(), claim: away })
  const answer = await ask(jukebox, { key: 'k' })
  expect([answer.status, await reasonOf(answer)]).toEqual([503, 'IDEMPOTENCY_UNAVAILABLE'])
  expect(answer.headers.get('retry-after')).toBe('5')
  expect((await ask(jukebox)).status).toBe(201)
  expect(jukebox.songs).toHaveLength(1)
})

test('the store learns neither who asked, nor what, nor what was answered', async () => {
  const told: unknown[] = []
  const inner = createMemoryAnswers()
  const jukebox = openJukebox({
    ...inner,
    claim: (...all) => (told.push(...all), inner.claim(...all)),
    keep: (...all) => (told.push(...all), inner.keep(...all)),
  })
  await ask(jukebox, { key: '"the key"', as: 'ada-of-the-lake:radio' })
  const text = told
    .map((one) => (one instanceof Uint8Array ? Buffer.from(one).toString('latin1') : String(one)))
    .join(' ')
  expect(told.some((one) => one instanceof Uint8Array)).toBe(true)
  for (const secret of [
    'the key',
    'ada-of-the-lake',
    'radio',
    'a song',
    'snapshot_id',
    '/v1/songs',
  ])
    expect(text).not.toContain(secret)
})

test('what was done is answered, even when that cannot be kept', async () => {
  const away = () => Promise.reject(new Error('connection refused'))
  const jukebox = openJukebox({ ...createMemoryAnswers(), keep: away })
  expect((await ask(jukebox, { key: 'k' })).status).toBe(201)
  // Until its holder counts as gone.
  expect(await reasonOf(await ask(jukebox, { key: 'k' }))).toBe('IDEMPOTENCY_KEY_IN_USE')
})

test('a request that takes long holds its key for as long', async () => {
  const jukebox = openJukebox(createMemoryAnswers(), 1500)
  const slow = Promise.withResolvers<void>()
  jukebox.state.slow = slow.promise
  const first = ask(jukebox, { key: 'k' })
  for (let times = 0; times < 10; times++) {
    await Bun.sleep(400)
    const answer = await ask(jukebox, { key: 'k' })
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([409, '1'])
  }
  slow.resolve()
  expect((await first).status).toBe(201)
  expect(jukebox.songs).toHaveLength(1)
})

describe('with two gateways and one PostgreSQL', () => {
  let stores: Awaited<ReturnType<typeof openPostgresAnswers>>[]
  beforeAll(async () => {
    const url = await testDatabase()
    stores = [await openPostgresAnswers(url), await openPostgresAnswers(url)]
  })
  afterAll(() => Promise.all(stores.map((store) => store.close())))

  test('clients that send again until they are answered do each thing once, however they come together', async () => {
    const sent = fc.record({
      as: fc.constantFrom('ada', 'bob'),
      key: fc.constantFrom('one', 'two'),
      at: fc.nat(1),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(sent, { minLength: 1, maxLength: 30 }), async (all) => {
        const gateways = stores.map((store) => openJukebox(store))
        const run = crypto.randomUUID()
        const answers = await Promise.all(
          all.map(async ({ as, key, at }) => {
            for (;;) {
              const answer = await ask(gateways[at]!, { key: run + key, as, body: as + key })
              if (answer.status !== 409) return [as + key, answer.status, await answer.text()]
              expect(await reasonOf(answer)).toBe('IDEMPOTENCY_KEY_IN_USE')
              await Bun.sleep(5)
            }
          }),
        )
        const done = gateways.flatMap(({ songs }) => songs)
        const wanted = new Set(all.map(({ as, key }) => as + key))
        expect(done.toSorted()).toEqual([...wanted].toSorted())
        // All who sent the same were told the same.
        expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(wanted.size)
      }),
      { numRuns: 20 },
    )
  })
})
