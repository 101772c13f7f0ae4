import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { Hono } from 'hono'
import { createApp } from './app.ts'

const app = createApp('jukebox')
app.use('/songs/*', async (_c, next) => next())
app
  .route(
    '/songs',
    new Hono()
      .get('/:id', (c) => (c.req.param('id') === 'gone' ? c.notFound() : c.text('la')))
      .put('/:id', (c) => c.text('la la'))
      .delete('/:id/verses/:verse{\\d+}', (c) => c.body(null, 204)),
  )
  .get('/pictures/*', (c) => c.text('a picture'))
  .post('/plays', (c) => c.text('counted'))
  .all('/anything', (c) => c.text('as you like'))

const ask = async (method: string, path: string) => {
  const answer = await app.request(path, { method })
  const text = await answer.text()
  const reason: string | undefined = answer.ok || !text ? undefined : JSON.parse(text).error.reason
  return [answer.status, answer.headers.get('allow'), reason]
}

test.each([
  ['POST', '/songs/7', 'GET, HEAD, PUT'],
  ['OPTIONS', '/songs/7', 'GET, HEAD, PUT'],
  ['PURGE', '/songs/7', 'GET, HEAD, PUT'],
  ['GET', '/songs/7/verses/1', 'DELETE'],
  ['DELETE', '/pictures/a/b', 'GET, HEAD'],
  ['GET', '/plays', 'POST'],
  ['HEAD', '/plays', 'POST'],
  ['POST', '/healthz', 'GET, HEAD'],
])('%s %s is told what the path takes', async (method, path, allow) => {
  expect(await ask(method, path)).toEqual([
    405,
    allow,
    method === 'HEAD' ? undefined : 'METHOD_NOT_ALLOWED',
  ])
})

test.each([
  ['GET', '/songs'],
  ['GET', '/songs/gone'],
  ['DELETE', '/songs/7/verses/one'],
  ['POST', '/nowhere'],
  ['GET', '/plays/'],
])('%s %s: there is nothing', async (method, path) => {
  expect(await ask(method, path)).toEqual([404, null, 'UNKNOWN_ROUTE'])
})

test('what takes every method takes it', async () => {
  for (const method of ['GET', 'POST', 'PURGE'])
    expect((await app.request('/anything', { method })).status).toBe(200)
})

test('whatever is asked, what Allow lists is taken, and what is taken was never refused', async () => {
  const method = fc.constantFrom('GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS')
  const path = fc.oneof(
    fc.constantFrom('/songs/7', '/songs/7/verses/2', '/pictures/x', '/plays', '/songs'),
    fc.webPath(),
  )
  await fc.assert(
    fc.asyncProperty(method, path.filter(Boolean), async (asked, at) => {
      const answer = await app.request(`http://jukebox.test${at}`, { method: asked })
      const allowed = answer.headers.get('allow')?.split(', ') ?? []
      expect(answer.status === 405).toBe(allowed.length > 0)
      expect(allowed).not.toContain(asked)
      for (const other of allowed)
        expect((await app.request(`http://jukebox.test${at}`, { method: other })).status).toBeOneOf(
          [200, 204],
        )
    }),
  )
})
