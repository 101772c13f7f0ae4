import { expect, test } from 'bun:test'
import { z } from 'zod'
import { jsonLine, logTo } from './logging.ts'
import { createApp } from './app.ts'
import { ApiError, notFound } from './errors.ts'
import { validate } from './validate.ts'

const song = z.object({ title: z.string(), seconds: z.number('seconds must be a number') })
const app = createApp('jukebox', {
  SHELF_URL: async () => 'there',
  CELLAR_URL: () => Promise.reject(new Error('flooded')),
})
  .get('/songs/:id', (c) => {
    throw notFound('song', c.req.param('id'))
  })
  .get('/broken', () => {
    throw new Error('password=hunter2 at /secret/place.ts:1:1')
  })
  .get('/busy', () => {
    throw new ApiError(429, 'TOO_MANY', 'Wait a second.', { 'Retry-After': '1' })
  })
  .post('/songs', validate('json', song), (c) => c.json(c.req.valid('json'), 201))
  .post('/form', validate('form', z.object({ title: z.string() })), (c) => c.text('heard'))
  .get('/search', validate('query', z.object({ q: z.string() })), (c) =>
    c.text(c.req.valid('query').q),
  )

const post = (body: BodyInit, type = 'application/json', path = '/songs') =>
  app.request(path, { method: 'POST', headers: { 'content-type': type }, body })
const errorOf = async (response: Response | Promise<Response>) => {
  const answer = await response
  const { error } = (await answer.json()) as { error: { [key: string]: unknown; message: string } }
  expect(error.status).toBe(answer.status)
  return error
}

test('a request keeps the id that it came with; a malformed one is replaced', async () => {
  const idOf = async (given?: string) =>
    (
      await app.request('/nowhere', given ? { headers: { 'x-request-id': given } } : {})
    ).headers.get('x-request-id')
  expect(await idOf('listener-0001')).toBe('listener-0001')
  for (const odd of [undefined, 'short', 'x'.repeat(65), 'has a space', '<script>alert(1)'])
    expect(await idOf(odd)).toMatch(/^[\w-]{36}$/)
  const [one, other] = [await idOf(), await idOf()]
  expect(one).not.toBe(other)
})

test('what nobody serves and what is not there have the one shape', async () => {
  expect(await errorOf(app.request('/nowhere'))).toEqual({
    status: 404,
    reason: 'UNKNOWN_ROUTE',
    message: 'Nothing is served at GET /nowhere.',
  })
  expect(await errorOf(app.request('/songs/7'))).toEqual({
    status: 404,
    reason: 'SONG_NOT_FOUND',
    message: 'There is no song 7.',
  })
  expect((await app.request('/busy')).headers.get('retry-after')).toBe('1')
})

test('a failure of ours tells the listener nothing of what failed', async () => {
  const response = await app.request('/broken')
  expect(response.status).toBe(500)
  const text = await response.text()
  expect(text).not.toMatch(/hunter2|secret|place|Error:/)
  expect(JSON.parse(text).error.message).toContain('X-Request-Id')
})

test('the log tells the operator of a failure under the id that the listener was given', async () => {
  const lines: string[] = []
  await logTo((record) => lines.push(jsonLine(record)), 'info')
  const id = (await app.request('/broken')).headers.get('x-request-id')
  await logTo(() => undefined, 'info')
  const failure = lines.map((line) => JSON.parse(line)).find(({ level }) => level === 'error')
  expect(failure).toMatchObject({ requestId: id, path: '/broken' })
  expect(failure.error.message).toBeTruthy()
})

test('a wrong body names each field and what is wrong with it', async () => {
  const error = await errorOf(post(JSON.stringify({ seconds: 'many' })))
  expect(error.reason).toBe('INVALID_REQUEST')
  expect(error.message).toContain('title: ')
  expect(error.message).toContain('seconds: seconds must be a number')
})

test('broken JSON is the fault of the sender', async () => {
  for (const body of ['', '{', '{"title":', '\0', 'title=x'])
    expect((await errorOf(post(body))).status).toBe(400)
  for (const body of ['[]', 'null', '12', '"text"'])
    expect((await errorOf(post(body))).status).toBe(400)
})

test('a body of another type is refused with the type to send', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', '', 'application/jsonx']) {
    const error = await errorOf(post('{"title":"x","seconds":1}', type))
    expect([error.status, error.message.includes('application/json')]).toEqual([415, true])
  }
  for (const type of ['application/json', 'Application/JSON; charset=utf-8', 'application/ld+json'])
    expect((await post('{"title":"x","seconds":1}', type)).status).toBe(201)
  expect((await errorOf(post('{}', 'application/json', '/form'))).status).toBe(415)
  expect((await errorOf(post('x', 'multipart/form-data', '/form'))).status).toBe(400)
})

test('a NUL character, which no database keeps, is refused by name', async () => {
  expect((await errorOf(post(JSON.stringify({ title: 'a\0b', seconds: 1 })))).message).toContain(
    'title: has a NUL',
  )
  expect((await errorOf(app.request('/search?q=%00'))).message).toContain('q: has a NUL')
})

test('a body that is too large is refused, with or without its length said first', async () => {
  const large = JSON.stringify({ title: 'x'.repeat(1024 * 1024), seconds: 1 })
  const said = app.request('/songs', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': String(large.length) },
    body: large,
  })
  expect(await errorOf(said)).toMatchObject({ status: 413, reason: 'BODY_TOO_LARGE' })
  expect(await errorOf(post(new Blob([large]).stream()))).toMatchObject({ status: 413 })
})

test('a picture may be larger than other bodies, where the service says so and nowhere else', async () => {
  const LARGE = 2 * 1024 * 1024
  const studio = createApp(
    'studio',
    {},
    { largeBodies: { '/picture': LARGE, '/albums/:id/cover': LARGE } },
  )
    .post('/picture', async (c) => c.json((await c.req.arrayBuffer()).byteLength))
    .post('/albums/:id/cover', async (c) => c.json((await c.req.arrayBuffer()).byteLength))
    .post('/picture/frame', async (c) => c.json((await c.req.arrayBuffer()).byteLength))
  const send = async (path: string, body: Uint8Array<ArrayBuffer>) =>
    (await studio.request(path, { method: 'POST', body })).status
  const large = new Uint8Array(1.5 * 1024 * 1024)
  expect(await send('/picture', large)).toBe(200)
  expect(await send('/picture', new Uint8Array(2.5 * 1024 * 1024))).toBe(413)
  expect(await send('/picture/frame', large)).toBe(413)
  expect(await send('/albums/1/cover', large)).toBe(200)
  expect(await send('/albums/1/2/cover', large)).toBe(413)
})

test('a service is alive at once, and ready when its stores answer; who is missing is named', async () => {
  expect((await app.request('/healthz')).status).toBe(200)
  const waiting = await app.request('/readyz')
  expect(waiting.status).toBe(503)
  expect(await waiting.json()).toEqual({
    status: 'waiting',
    service: 'jukebox',
    missing: ['CELLAR_URL'],
  })
  expect((await createApp('ready').request('/readyz')).status).toBe(200)
})
