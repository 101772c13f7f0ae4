import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { ASK_AGAIN, FOR_A_MOMENT, conditional, isKnown, unlessKnown } from './conditional.ts'
import { createApp } from './app.ts'
import { notFound } from './errors.ts'

let title = 'So What'
const app = createApp('jukebox')
  .use('/v1/*', conditional(FOR_A_MOMENT))
  .use('/v1/charts/*', conditional(ASK_AGAIN))
  .get('/v1/songs/1', (c) => c.json({ title }))
  .post('/v1/songs/1', (c) => c.json({ title }))
  .get('/v1/charts/now', (c) => c.json([title]))
  .get('/v1/me', (c) => c.json({ id: 'ada' }, 200, { 'Cache-Control': 'private, no-store' }))
  .get('/v1/cover', (c) => c.body('pixels', 200, { 'Content-Type': 'image/jpeg' }))
  .get('/v1/songs/2', () => {
    throw notFound('song', '2')
  })

const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.request(path, { headers, method })
const etagOf = (answer: Response) => answer.headers.get('etag') ?? ''

test('a song that has not changed is not sent again, one that has changed is', async () => {
  const first = await ask('/v1/songs/1')
  expect(await first.json()).toEqual({ title: 'So What' })
  const etag = etagOf(first)
  expect(etag).toMatch(/^"\w+"$/)
  for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
    const again = await ask('/v1/songs/1', { 'if-none-match': known })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect(etagOf(again)).toBe(etag)
    expect(again.headers.get('cache-control')).toBe(FOR_A_MOMENT)
    expect(again.headers.get('content-type')).toBeNull()
    expect(again.headers.get('x-request-id')).toBeString()
  }
  title = 'Blue in Green'
  const changed = await ask('/v1/songs/1', { 'if-none-match': etag })
  expect([changed.status, await changed.json()]).toEqual([200, { title }])
  expect(etagOf(changed)).not.toBe(etag)
})

test('who asks for the head alone learns the same', async () => {
  const whole = await ask('/v1/songs/1')
  const head = await ask('/v1/songs/1', {}, 'HEAD')
  expect([head.status, await head.text(), etagOf(head)]).toEqual([200, '', etagOf(whole)])
  const known = await ask('/v1/songs/1', { 'if-none-match': etagOf(whole) }, 'HEAD')
  expect(known.status).toBe(304)
})

test('what a token sees is kept by nobody in between', async () => {
  const open = await ask('/v1/songs/1')
  expect(open.headers.get('cache-control')).toBe('public, max-age=5, must-revalidate')
  expect(open.headers.get('vary')).toBe('Authorization')
  const mine = await ask('/v1/songs/1', { authorization: 'Bearer ada' })
  expect(mine.headers.get('cache-control')).toBe('private, no-cache')
  expect((await ask('/v1/charts/now')).headers.get('cache-control')).toBe('public, no-cache')
  const me = await ask('/v1/me', { authorization: 'Bearer ada' })
  expect(me.headers.get('cache-control')).toBe('private, no-store')
  const again = await ask('/v1/me', { 'if-none-match': etagOf(me) })
  expect(again.status).toBe(304)
})

test('where the version is known nothing is made again for who has it', async () => {
  let version: string | undefined = '1'
  let made = 0
  const shelf = createApp('shelf')
    .use(
      '/v1/*',
      conditional(FOR_A_MOMENT, async () => version),
    )
    .get('/v1/songs/:id', (c) => {
      if (c.req.param('id') === 'none') throw notFound('song', 'none')
      // It changes while it is read.
      if (c.req.param('id') === 'torn') version += '0'
      return c.json({ made: ++made })
    })
  const get = async (path: string, known = '') =>
    shelf.request(`/v1/songs/${path}`, { headers: { 'if-none-match': known } })
  const etag = etagOf(await get('1'))
  for (let times = 0; times < 3; times++) {
    const again = await get('1', `"x", W/${etag}`)
    expect([again.status, etagOf(again), await again.text()]).toEqual([304, etag, ''])
    expect(again.headers.get('cache-control')).toBe(FOR_A_MOMENT)
  }
  expect(made).toBe(1)
  for (const other of ['2', '1?market=SE', 'none'])
    expect((await get(other, etag)).status).toBe(other === 'none' ? 404 : 200)
  expect((await get('none', '*')).status).toBe(404)
  version = '2'
  expect((await get('1', etag)).status).toBe(200)
  const torn = etagOf(await get('torn'))
  expect((await get('torn', torn)).status).toBe(200)
  version = undefined
  expect(etagOf(await get('1'))).toMatch(/^"\w+"$/)
})

test('what is made of values and a counter is not made again until one of them changes', async () => {
  let [values, count, made]: [string[], string | undefined, number] = [['So What'], '1', 0]
  const shelf = createApp('shelf')
    .use('/v1/*', conditional(FOR_A_MOMENT))
    .get('/v1/songs/:id', (c) =>
      unlessKnown(
        c,
        ASK_AGAIN,
        values,
        async () => count,
        async () => {
          if (c.req.param('id') === 'torn') count += '0'
          made++
          return c.json({ values, count })
        },
      ),
    )
  const get = async (path: string, known = '', headers = {}) =>
    shelf.request(`/v1/songs/${path}`, { headers: { 'if-none-match': known, ...headers } })
  const first = await get('1')
  const etag = etagOf(first)
  expect([first.headers.get('cache-control'), first.headers.get('vary')]).toEqual([
    ASK_AGAIN,
    'Authorization',
  ])
  for (const known of [etag, `"x", W/${etag}`, '*']) {
    const again = await get('1', known)
    expect([again.status, etagOf(again), await again.text()]).toEqual([304, etag, ''])
    expect(again.headers.get('cache-control')).toBe(ASK_AGAIN)
  }
  expect(made).toBe(1)
  const mine = await get('1', etag, { authorization: 'Bearer ada' })
  expect([mine.status, mine.headers.get('cache-control')]).toEqual([304, 'private, no-cache'])
  expect((await get('1?market=SE', etag)).status).toBe(200)
  values = ['Blue in Green']
  expect((await get('1', etag)).status).toBe(200)
  values = ['So What']
  count = '2'
  expect((await get('1', etag)).status).toBe(200)
  // What changed while it was made has the tag of its body.
  const torn = etagOf(await get('torn'))
  expect(torn).not.toBe('')
  expect((await get('torn', torn)).status).toBe(200)
  count = undefined
  const uncounted = etagOf(await get('1'))
  expect((await get('1', uncounted)).status).toBe(304)
})

test('pictures, refusals and changes are left as they are', async () => {
  for (const answer of [
    await ask('/v1/cover', { 'if-none-match': '*' }),
    await ask('/v1/songs/2', { 'if-none-match': '*' }),
    await ask('/v1/songs/1', { 'if-none-match': '*' }, 'POST'),
  ]) {
    expect(answer.status).not.toBe(304)
    expect([answer.headers.get('etag'), answer.headers.get('cache-control')]).toEqual([null, null])
  }
})

test('a version is known when it is in the list, wherever it stands and whatever else does', () => {
  const opaque = fc.stringMatching(/^[\x21\x23-\x7e]{0,8}$/).map((text) => `"${text}"`)
  const tag = fc.tuple(fc.boolean(), opaque).map(([weak, text]) => (weak ? `W/${text}` : text))
  fc.assert(
    fc.property(
      fc.array(tag, { maxLength: 5 }),
      opaque,
      fc.constantFrom(',', ' , ', ', '),
      (tags, etag, between) => {
        const listed = tags.some((one) => one.replace(/^W\//, '') === etag)
        expect(isKnown(tags.join(between), etag)).toBe(listed)
        expect(isKnown([...tags, etag].join(between), etag)).toBe(true)
      },
    ),
  )
  expect(isKnown(undefined, '""')).toBe(false)
  expect(isKnown('', '""')).toBe(false)
})
