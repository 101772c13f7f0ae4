import { afterAll, beforeAll, expect, test } from 'bun:test'
import { serviceNames } from '@busker/contracts/services'
import type { App } from '@busker/http/reach'
import { type Running, serve } from '@busker/http/serve'
import { z } from 'zod'
import { startServiceProcess } from '../test/service-process.ts'
import { startWithOneSong } from '../test/one-song.ts'
import { secrets } from '../test/stack.ts'

const PUBLIC_URL = 'http://busker.test'
const withId = z.object({ id: z.string() })
const refusal = z.object({ error: z.object({ reason: z.string() }) })
const items = z.object({ total: z.number() })

let stack: Awaited<ReturnType<typeof startWithOneSong>>['stack']
let token: string
let track: string
const sites: Running[] = []
const gateways: Awaited<ReturnType<typeof startServiceProcess>>[] = []
/** What stands before the playlists service, and may hold a request up. */
const road = { free: Promise.resolve(), waiting: 0 }

const open = (app: App) => {
  const site = serve(app, { port: 0, hostname: '127.0.0.1' })
  sites.push(site)
  return site.url.origin
}

beforeAll(async () => {
  ;({ stack, track, token } = await startWithOneSong(PUBLIC_URL))
  const playlists: App = {
    async fetch(request) {
      if (request.method === 'POST') {
        road.waiting++
        await road.free
      }
      return stack.services.get('playlists')!.fetch(request)
    },
  }
  const addresses = serviceNames.map((name) => [
    `${name.toUpperCase()}_ADDRESS`,
    open(name === 'playlists' ? playlists : stack.services.get(name)!),
  ])
  const environment = {
    ...Object.fromEntries(addresses),
    PUBLIC_URL,
    SERVICE_SECRET: secrets.serviceSecret,
    IDEMPOTENCY_URL: stack.databases.get('gateway') ?? '',
  }
  for (let i = 0; i < 2; i++) gateways.push(await startServiceProcess('gateway', environment))
})
afterAll(async () => {
  await Promise.all(gateways.map((gateway) => gateway.kill()))
  await Promise.all(sites.map((site) => site.stop()))
  await stack.stop()
})

const ask = (gateway: number, method: string, path: string, more: RequestInit = {}) =>
  fetch(`${gateways[gateway]?.address}/v1${path}`, {
    ...more,
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(more.headers as Record<string, string>),
    },
  })
const newPlaylist = async () => {
  const made = await ask(0, 'POST', '/me/playlists', { body: JSON.stringify({ name: 'Once' }) })
  return withId.parse(await made.json()).id
}
const add = (gateway: number, playlist: string, key: string, signal?: AbortSignal) =>
  ask(gateway, 'POST', `/playlists/${playlist}/items`, {
    headers: { 'idempotency-key': key },
    body: JSON.stringify({ uris: [`busker:track:${track}`] }),
    ...(signal ? { signal } : {}),
  })
/** Sends it again until it is answered; how often it had to wait. */
async function insist(gateway: number, playlist: string, key: string) {
  for (let waits = 0; ; waits++) {
    const answer = await add(gateway, playlist, key)
    if (answer.status !== 409) return { answer, waits }
    expect(refusal.parse(await answer.json()).error.reason).toBe('IDEMPOTENCY_KEY_IN_USE')
    await Bun.sleep(Number(answer.headers.get('retry-after')) * 200)
  }
}
const lengthOf = async (playlist: string) =>
  items.parse(await (await ask(1, 'GET', `/playlists/${playlist}/items`)).json()).total

test('twenty clients add a song with one key at once, through two gateways: it is there once', async () => {
  const playlist = await newPlaylist()
  const key = crypto.randomUUID()
  const all = await Promise.all(Array.from({ length: 20 }, (_, i) => insist(i % 2, playlist, key)))
  const answers = await Promise.all(all.map(({ answer }) => answer.text()))
  expect(all.map(({ answer }) => answer.status)).toEqual(Array(20).fill(201))
  expect(new Set(answers).size).toBe(1)
  const replayed = all.filter(({ answer }) => answer.headers.get('idempotency-replayed') === 'true')
  expect(replayed).toHaveLength(19)
  expect(await lengthOf(playlist)).toBe(1)
  expect((await insist(0, playlist, crypto.randomUUID())).answer.status).toBe(201)
  expect(await lengthOf(playlist)).toBe(2)
})

test('a client whose connection breaks meanwhile learns from the other gateway what became of it', async () => {
  const playlist = await newPlaylist()
  const held = Promise.withResolvers<void>()
  const leaving = new AbortController()
  Object.assign(road, { free: held.promise, waiting: 0 })
  const broken = add(0, playlist, 'broken', leaving.signal).catch(() => undefined)
  while (!road.waiting) await Bun.sleep(10)
  leaving.abort()
  expect(await broken).toBeUndefined()
  await Bun.sleep(100)
  const impatient = await add(1, playlist, 'broken')
  expect([impatient.status, impatient.headers.get('retry-after')]).toEqual([409, '1'])
  held.resolve()
  const { answer } = await insist(1, playlist, 'broken')
  expect([answer.status, answer.headers.get('idempotency-replayed')]).toEqual([201, 'true'])
  expect(await lengthOf(playlist)).toBe(1)
})

test('when a gateway is killed before it was done, the other one does it, a little later', async () => {
  const playlist = await newPlaylist()
  Object.assign(road, { free: new Promise(() => {}), waiting: 0 })
  const lost = add(0, playlist, 'lost').catch(() => undefined)
  while (!road.waiting) await Bun.sleep(10)
  await gateways[0]?.kill()
  expect(await lost).toBeUndefined()
  road.free = Promise.resolve()
  const { answer, waits } = await insist(1, playlist, 'lost')
  expect([answer.status, answer.headers.get('idempotency-replayed')]).toEqual([201, null])
  expect(waits).toBeGreaterThan(0)
  expect(await lengthOf(playlist)).toBe(1)
})
