import { afterAll, beforeAll, expect, test } from 'bun:test'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { registerListener } from '../test/listener.ts'
import { rowsWith } from '../test/rows-with.ts'
import { startTestStack } from '../test/stack.ts'
import { writeTinySongs } from '../test/tiny-songs.ts'
import type { Ask } from './server.ts'

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const withId = z.object({ id: z.string() })
const list = z.object({ items: z.array(withId) })
const erasure = z.object({
  complete: z.boolean(),
  services: z.array(z.object({ service: z.string(), confirmed_at: z.string().nullable() })),
})

let stack: Awaited<ReturnType<typeof startTestStack>>
let ask: Ask
let track: string
beforeAll(async () => {
  stack = await startTestStack()
  ask = await stack.asOperator()
  const library = join(stack.folder, 'music')
  await writeTinySongs(library, 1)
  await ask('/v1/imports', { method: 'POST', body: JSON.stringify({ path: library }) })
  const settings = { registration: 'open', embeds: 'open' }
  await ask('/v1/admin/settings', { method: 'PUT', body: JSON.stringify(settings) })
  const tracks = async () => list.parse(await ask('/v1/library/tracks')).items
  while (!(await tracks())[0]) await Bun.sleep(50)
  track = (await tracks())[0]?.id ?? ''
})
afterAll(() => stack.stop())

const blobs = async () =>
  (await readdir(join(stack.folder, 'blobs'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)

/** Plays a song as somebody, and hands over the report of it, to be sent now or later. */
async function listen(call: (method: string, path: string, body?: object) => Promise<Response>) {
  const answer = await call('POST', '/v1/play-grants', { track_id: track })
  const { grant } = z.object({ grant: z.string() }).parse(await answer.json())
  const at = new Date().toISOString()
  return (listened_ms: number) =>
    call('POST', '/v1/plays', {
      events: [{ grant, type: 'end', listened_ms, position_ms: listened_ms, at }],
    })
}

const counts = async () =>
  z
    .object({ plays: z.number(), listened_ms: z.number() })
    .parse(await ask(`/v1/analytics/tracks/${track}`))

const untilErased = async (id: string) => {
  const read = async () => erasure.parse(await ask(`/v1/admin/erasures/${id}`))
  while (!(await read()).complete) await Bun.sleep(100)
  return read()
}

/** The log of what was done keeps a bare id; so do the rows that say that it is erased. */
const KEEP_A_BARE_ID = [
  'auth.audit_entry',
  'auth.erasure',
  'auth.erasure_confirmation',
  // Until the tokens that it is about have expired.
  'auth.revocation',
]
const leftOf = async (id: string) =>
  (await rowsWith(stack.databases, id)).filter(
    (place) => !KEEP_A_BARE_ID.includes(place) && !place.startsWith('events.'),
  )

test('whoever deletes their account is forgotten by every service, while what was played still counts', async () => {
  const [name, email] = ['Ada Unmistakable', 'ada.unmistakable@lake.example']
  const [ada, odo] = [
    await registerListener(stack, { email, name }),
    await registerListener(stack, { email: 'odo@quay.example', name: 'Odo' }),
  ]
  const [adas, odos] = [await ada.token(), await odo.token()]
  const asAda = (method: string, path: string, body?: object | Uint8Array<ArrayBuffer>) =>
    ada.call(adas, method, path, body)
  const asOdo = (method: string, path: string, body?: object) => odo.call(odos, method, path, body)
  const { id } = ada
  const before = await blobs()
  for (const isPublic of [true, false]) {
    const body = { name: `Songs of ${name}`, public: isPublic }
    const playlist = withId.parse(await (await asAda('POST', '/v1/me/playlists', body)).json())
    const uris = { uris: [`busker:track:${track}`] }
    expect((await asAda('POST', `/v1/playlists/${playlist.id}/items`, uris)).status).toBe(201)
    const cover = await new Bun.Image(dot).resize(80, 80).jpeg().bytes()
    const covered = await asAda('PUT', `/v1/playlists/${playlist.id}/images`, cover)
    expect(covered.status).toBe(202)
  }
  const kept = await stack.fetch(
    new Request('http://busker.test/v1/me/playlists', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${adas}`,
        'content-type': 'application/json',
        'idempotency-key': id,
      },
      body: JSON.stringify({ name: `Kept for ${name} ${email}` }),
    }),
  )
  expect([kept.status, await kept.text()]).toEqual([201, expect.stringContaining(email)])
  const mix = { name: 'Of Odo', public: false, collaborative: true }
  const shared = withId.parse(await (await asOdo('POST', '/v1/me/playlists', mix)).json())
  const share = `/v1/playlists/${shared.id}/collaborators/${id}`
  expect((await asOdo('PUT', share)).status).toBe(204)
  expect((await asAda('PUT', `/v1/playlists/${shared.id}/followers`)).status).toBe(200)
  for (const body of [{ uris: [`busker:track:${track}`] }, { range_start: 0, insert_before: 1 }])
    expect(
      (await asAda('uris' in body ? 'POST' : 'PUT', `/v1/playlists/${shared.id}/items`, body))
        .status,
    ).toBeLessThan(300)
  const follow = (who: string) => `/v1/me/following?type=user&ids=${who}`
  expect((await asAda('PUT', follow(odo.id))).status).toBe(204)
  expect((await asOdo('PUT', follow(id))).status).toBe(204)
  expect((await asAda('PUT', `/v1/me/tracks?ids=${track}`)).status).toBe(200)
  const picture = await new Bun.Image(dot).resize(80, 80).jpeg().bytes()
  expect((await asAda('PUT', '/v1/me/images', picture)).status).toBe(200)
  expect((await blobs()).length).toBeGreaterThan(before.length)
  await (
    await listen(asAda)
  )(500)
  const late = await listen(asAda)
  expect((await asAda('POST', '/v1/me/player/devices', { name })).status).toBe(201)
  const counted = await counts()
  expect(counted).toEqual(expect.objectContaining({ plays: 1, listened_ms: 500 }))
  expect((await leftOf(id)).map((place) => place.split('.')[0])).toEqual(
    expect.arrayContaining(['auth', 'users', 'playlists', 'streaming', 'analytics']),
  )

  const gone = await ada.form('/account/delete', { confirmation: email })
  expect(gone.status).toBe(200)
  const erased = await untilErased(id)
  expect(erased.services.map(({ service }) => service)).toEqual([
    'auth',
    'users',
    'playlists',
    'catalog',
    'streaming',
    'analytics',
  ])
  const shown = await stack.fetch(new Request(`http://busker.test/erasure/${id}`))
  expect(await shown.text()).toContain('This account is erased')

  // What a player reports late counts, and is nobody's.
  expect((await late(450)).status).toBe(200)
  expect(await counts()).toEqual({
    plays: counted.plays + 1,
    listened_ms: counted.listened_ms + 450,
  })
  expect(await leftOf(id)).toEqual([])
  for (const text of [email, name]) expect(await rowsWith(stack.databases, text)).toEqual([])
  expect(await blobs()).toEqual(before)
  const found = await stack.fetch(
    new Request('http://busker.test/v1/search?q=unmistakable&type=playlist'),
  )
  expect(await found.text()).not.toContain('Unmistakable')
  expect((await asAda('GET', '/v1/me')).status).toBe(401)
  expect((await asOdo('GET', '/v1/me')).status).toBe(200)
}, 120_000)

test('a player that goes on refreshing its token and changing things brings nothing back', async () => {
  const email = 'restless@lake.example'
  const ada = await registerListener(stack, { email, name: 'Restless' })
  let isOver = false
  const goOn = async () => {
    let bearer = await ada.token()
    let made = 0
    while (!isOver) {
      bearer = (await ada.token()) ?? bearer
      const playlist = { name: `Restless ${made}`, public: made % 2 === 0 }
      if ((await ada.call(bearer, 'POST', '/v1/me/playlists', playlist)).status === 201) made++
      await ada.call(bearer, 'PUT', '/v1/me', { display_name: `Restless ${made}` })
      await ada.call(bearer, 'POST', '/v1/me/player/devices', { name: `Restless ${made}` })
      await listen((method, path, body) => ada.call(bearer, method, path, body))
        .then((report) => report(100))
        .catch(() => undefined)
      await Bun.sleep(20)
    }
    return made
  }
  const players = [goOn(), goOn()]
  await Bun.sleep(200)
  await ada.form('/account/delete', { confirmation: email })
  await untilErased(ada.id)
  isOver = true
  const made = await Promise.all(players)
  expect(made[0]).toBeGreaterThan(0)
  expect(await leftOf(ada.id)).toEqual([])
  for (const text of [email, 'Restless']) expect(await rowsWith(stack.databases, text)).toEqual([])
}, 120_000)
