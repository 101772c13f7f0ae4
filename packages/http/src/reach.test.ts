import { afterAll, expect, test } from 'bun:test'
import { serviceNames } from '@busker/contracts/services'
import { createApp } from './app.ts'
import { overNetwork } from './over-network.ts'
import { type App, type Reach, addressOf, inProcess } from './reach.ts'
import { internalOnly, reachInside } from './service-token.ts'
import { type Running, serve } from './serve.ts'

const secret = new TextEncoder().encode('only-services-of-this-test-share-it')
const catalog = createApp('catalog')
  .get('/song', (c) => c.json({ title: 'Šum ♫' }, 200, { etag: '"a"' }))
  .get('/gone', (c) => c.body(null, 204))
  .get('/same', (c) => c.body(null, 304, { etag: '"a"' }))
  .get('/elsewhere', (c) => c.redirect('http://catalog/song', 302))
  .get('/packed', () => {
    const headers = { 'content-encoding': 'gzip', 'content-type': 'text/plain' }
    return new Response(Bun.gzipSync(new TextEncoder().encode('la la la')), { headers })
  })
  .post('/echo', async (c) => c.text(`${c.req.query('q')} ${await c.req.text()}`))
  .get('/request-id', (c) => c.text(c.res.headers.get('x-request-id') ?? ''))
  .get('/internal/secret', internalOnly(secret, 'catalog'), (c) => c.text('for services'))
const running: Running = serve(catalog, { port: 0, hostname: '127.0.0.1' })
afterAll(() => running.stop())

const here = inProcess(new Map<(typeof serviceNames)[number], App>([['catalog', catalog]]))
const addresses = Object.fromEntries(
  serviceNames.map((name) => [
    name,
    name === 'catalog' ? running.url.origin : 'http://127.0.0.1:1',
  ]),
) as Record<(typeof serviceNames)[number], string>
const there = overNetwork(addresses)

async function answerOf(reach: Reach, path: string, init?: RequestInit) {
  const response = await reach('catalog')(addressOf('catalog') + path, init)
  return {
    status: response.status,
    headers: Object.fromEntries(
      ['content-type', 'content-encoding', 'etag', 'location'].map((name) => [
        name,
        response.headers.get(name),
      ]),
    ),
    bytes: new Uint8Array(await response.arrayBuffer()),
  }
}

test('a service answers the same in this process and over the network', async () => {
  for (const [path, init] of [
    ['/song'],
    ['/song', { method: 'HEAD' }],
    ['/gone'],
    ['/same'],
    ['/elsewhere'],
    ['/packed'],
    ['/nowhere'],
    ['/echo?q=%C5%A0um%20%26', { method: 'POST', body: 'Žižkov' }],
    ['/echo', { method: 'POST', body: new Blob(['x'.repeat(100_000)]).stream() }],
  ] as [string, RequestInit?][])
    expect([path, await answerOf(there, path, streamAgain(init))]).toEqual([
      path,
      await answerOf(here, path, streamAgain(init)),
    ])
})

/** A stream can be sent once only. */
const streamAgain = (init?: RequestInit) =>
  init?.body instanceof ReadableStream
    ? { ...init, body: new Blob(['x'.repeat(100_000)]).stream() }
    : init

test('a request keeps its id from service to service, even if the one it came with was malformed', async () => {
  for (const reach of [here, there]) {
    const front = createApp('front').get('/', async () =>
      reach('catalog')('http://catalog/request-id', { headers: { 'x-request-id': 'b@d' } }),
    )
    const response = await front.request('/', { headers: { 'x-request-id': 'listener-0001' } })
    expect(await response.text()).toBe('listener-0001')
    expect(response.headers.get('x-request-id')).toBe('listener-0001')
    const odd = await front.request('/', { headers: { 'x-request-id': 'b@d' } })
    expect(await odd.text()).toBe(odd.headers.get('x-request-id') ?? '')
  }
})

test('only services of this installation are let inside, each with a token for the other alone', async () => {
  const ask = async (reach: Reach) =>
    (await reach('catalog')(`${addressOf('catalog')}/internal/secret`)).status
  for (const reach of [here, there]) {
    expect(await ask(reach)).toBe(401)
    expect(await ask(reachInside(reach, secret, 'search'))).toBe(200)
    const strangers = new TextEncoder().encode('a secret of another installation, made up')
    expect(await ask(reachInside(reach, strangers, 'search'))).toBe(401)
    // A token for the users service, replayed at the catalog.
    const misdirected: Reach = () => reachInside(() => reach('catalog'), secret, 'search')('users')
    expect(await ask(misdirected)).toBe(401)
  }
})
