import { afterAll, expect, test } from 'bun:test'
import { serviceNames } from '@busker/contracts/services'
import { createApp } from './app.ts'
import { NOT_STARTED, overNetwork } from './over-network.ts'
import type { App } from './reach.ts'
import { serve } from './serve.ts'

type Services = Record<(typeof serviceNames)[number], readonly string[]>

const open: { stop(): Promise<void> }[] = []
afterAll(() => Promise.all(open.map((one) => one.stop())))

function serveHere(app: App, port = 0) {
  const running = serve(app, { port, hostname: '127.0.0.1' })
  open.push(running)
  return { address: `http://127.0.0.1:${running.url.port}`, stop: () => running.stop() }
}

const catalogAt = (...addresses: string[]) => {
  const services = Object.fromEntries(
    serviceNames.map((name) => [name, addresses]),
  ) as unknown as Services
  return overNetwork(services)('catalog')
}

/** A replica that counts what it was asked, and answers as told. */
function replica(answer: (request: Request) => Response | Promise<Response>) {
  const asked: string[] = []
  const app = {
    fetch(request: Request) {
      asked.push(`${request.method} ${new URL(request.url).pathname}`)
      return answer(request)
    },
  }
  return { ...serveHere(app), asked }
}

/** An address where nobody listens. */
async function nobody() {
  const { address, stop } = serveHere({ fetch: () => new Response() })
  await stop()
  return address
}

test('two replicas of the catalog are asked in turn', async () => {
  const replicas = [replica(() => new Response('a')), replica(() => new Response('b'))]
  const catalog = catalogAt(...replicas.map(({ address }) => address))
  for (let asked = 0; asked < 10; asked++) await (await catalog('http://catalog/song')).text()
  expect(replicas.map(({ asked }) => asked.length)).toEqual([5, 5])
})

test('a replica that is gone is made up for by the other, for reading and for writing', async () => {
  const well = replica(async (request) => new Response(`kept ${await request.text()}`))
  const catalog = catalogAt(await nobody(), well.address)
  for (let asked = 0; asked < 12; asked++) {
    expect((await catalog('http://catalog/song')).status).toBe(200)
    const kept = await catalog('http://catalog/song', { method: 'POST', body: `la ${asked}` })
    expect(await kept.text()).toBe(`kept la ${asked}`)
  }
})

test('each replica is asked once whether it is ready', async () => {
  const replicas = [1, 2].map(() => replica(() => new Response('waiting', { status: 503 })))
  const catalog = catalogAt(...replicas.map(({ address }) => address))
  expect((await catalog('http://catalog/readyz')).status).toBe(503)
  expect(replicas.map(({ asked }) => asked.length)).toEqual([1, 1])
})

test('what may have been carried out is never sent twice', async () => {
  let cuts = 0
  const cut = Bun.listen({
    hostname: '127.0.0.1',
    port: 0,
    socket: {
      data(socket) {
        cuts++
        socket.end()
      },
    },
  })
  const busy = replica(() => new Response('busy', { status: 503 }))
  expect((await catalogAt(busy.address)('http://catalog/', { method: 'POST' })).status).toBe(503)
  expect(busy.asked).toEqual(['POST /'])
  const catalog = catalogAt(`http://127.0.0.1:${cut.port}`)
  const failed = await catalog('http://catalog/', { method: 'POST', body: 'la' }).catch(() => 'cut')
  expect([failed, cuts]).toEqual(['cut', 1])
  expect(await catalog('http://catalog/').catch(() => 'cut')).toBe('cut')
  expect(cuts).toBe(4)
  cut.stop(true)
})

test('a replica that is still starting has done nothing, so that a song is saved by the other', async () => {
  const starting = replica(
    () => new Response('starting', { status: 503, headers: { [NOT_STARTED]: '1' } }),
  )
  const well = replica(() => new Response(null, { status: 201 }))
  const catalog = catalogAt(starting.address, well.address)
  for (let asked = 0; asked < 4; asked++)
    expect((await catalog('http://catalog/', { method: 'POST' })).status).toBe(201)
  expect(well.asked).toHaveLength(4)
})

test('a service that fails is left alone for a moment, and asked again after it', async () => {
  const port = new URL(await nobody()).port
  const catalog = catalogAt(`http://127.0.0.1:${port}`)
  const failures: string[] = []
  for (let asked = 0; asked < 4; asked++)
    await catalog('http://catalog/').catch((error: Error) => failures.push(error.name))
  expect(failures).toHaveLength(4)
  const well = serveHere({ fetch: () => new Response('back') }, Number(port))
  let answer: Response | undefined
  while (!answer) answer = await catalog('http://catalog/').catch(() => undefined)
  expect(await answer.text()).toBe('back')
  await well.stop()
})

test('a service that is asked on behalf of somebody waits no longer than they do', async () => {
  const never = Promise.withResolvers<Response>()
  const silent = replica(() => never.promise)
  const told: (string | null)[] = []
  const front = createApp('front').get('/', async (c) => {
    const answer = await catalogAt(silent.address)('http://catalog/').catch((error: Error) => error)
    return c.text(answer instanceof Error ? answer.message : 'answered')
  })
  const asked = await front.request('/', { headers: { 'x-patience-ms': '150' } })
  expect(await asked.text()).toContain('did not answer in time')
  never.resolve(new Response())

  const listening = replica((request) => {
    told.push(request.headers.get('x-patience-ms'), request.headers.get('traceparent'))
    return new Response()
  })
  const between = createApp('between').get('/', async (c) => {
    await catalogAt(listening.address)('http://catalog/')
    return c.body(null, 204)
  })
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'
  await between.request('/', { headers: { 'x-patience-ms': '20000', traceparent } })
  expect(Number(told[0])).toBeLessThanOrEqual(20_000)
  expect(told[1]).toStartWith('00-4bf92f3577b34da6a3ce929d0e0e4736-')
})

test('a name with several addresses is several replicas', async () => {
  const well = replica((request) => new Response(request.headers.get('host')))
  const { port } = new URL(well.address)
  // ip6-localhost and such need a hosts file; the name of the loopback is everywhere.
  const catalog = catalogAt(`http://localhost.:${port}`)
  expect(await (await catalog('http://catalog/')).text()).toBe(`localhost.:${port}`)
})

test('a listener who leaves ends the call, and nobody is blamed for it', async () => {
  const gone = Promise.withResolvers<void>()
  const slow = replica(async (request) => {
    request.signal.addEventListener('abort', () => gone.resolve())
    if (new URL(request.url).pathname === '/slow') await gone.promise
    return new Response('la')
  })
  const catalog = catalogAt(slow.address)
  const leaving = new AbortController()
  const asked = catalog('http://catalog/slow', { signal: leaving.signal }).catch(() => 'left')
  while (!slow.asked.length) await Bun.sleep(5)
  leaving.abort()
  expect(await asked).toBe('left')
  await gone.promise
  expect(slow.asked).toEqual(['GET /slow'])
  expect(await (await catalog('http://catalog/')).text()).toBe('la')
})
