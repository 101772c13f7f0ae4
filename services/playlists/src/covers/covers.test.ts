import { afterAll, beforeAll, expect, test } from 'bun:test'
import { event } from '@busker/contracts/events'
import fc from 'fast-check'
import { DOT, type TestPlaylists, makePlaylist, startTestPlaylists } from '../playlists.fixture.ts'

let playlists: TestPlaylists
beforeAll(async () => {
  playlists = await startTestPlaylists()
  await playlists.events.start()
})
afterAll(() => playlists.stop())

const SCOPES = 'ugc-image-upload,playlist-modify-public,playlist-read-private'
const drawn = (width: number, height: number) => new Bun.Image(DOT).resize(width, height).jpeg()
const base64 = async (width: number, height: number) =>
  Buffer.from(await drawn(width, height).bytes()).toString('base64')
const send = (
  id: string,
  body: string | Uint8Array<ArrayBuffer>,
  { as = `ada:${SCOPES}`, type = 'image/jpeg' } = {},
) =>
  playlists.fetch(`/v1/playlists/${id}/images`, {
    method: 'PUT',
    headers: { 'content-type': type, ...(as ? { authorization: `Bearer ${as}` } : {}) },
    body,
  })
type Images = { url: string; width: number; height: number }[]
const images = async (id: string): Promise<Images> =>
  (await playlists.ask('GET', `/v1/playlists/${id}/images`)).body
const open = (url: string) => playlists.fetch(new URL(url).pathname)

test('a cover is sent as the Web API has it, and shown in three sizes wherever the playlist is', async () => {
  const id = await makePlaylist(playlists, { tracks: playlists.ids })
  const answer = await send(id, await base64(800, 800))
  expect([answer.status, await answer.text()]).toEqual([202, ''])
  const shown = await images(id)
  expect(shown.map(({ width, height }) => [width, height])).toEqual([
    [640, 640],
    [300, 300],
    [64, 64],
  ])
  expect((await playlists.ask('GET', `/v1/playlists/${id}`)).body.images).toEqual(shown)
  const listed = await playlists.ask('GET', '/v1/me/playlists?limit=50')
  expect(listed.body.items.find((one: { id: string }) => one.id === id).images).toEqual(shown)
  for (const { url, width } of shown) {
    const picture = await open(url)
    expect(picture.headers.get('content-type')).toBe('image/jpeg')
    expect(picture.headers.get('cache-control')).toContain('immutable')
    const read = await new Bun.Image(await picture.arrayBuffer()).metadata()
    expect(read).toMatchObject({ format: 'jpeg', width })
  }
})

test('the cover before goes when another comes, and the songs show again when it is removed', async () => {
  const kept = (await playlists.blobs()).length
  const id = await makePlaylist(playlists, { tracks: playlists.ids.slice(0, 1) })
  await send(id, await base64(100, 80))
  const [before] = await images(id)
  await send(id, await base64(100, 80))
  const [now] = await images(id)
  expect(now?.url).not.toBe(before?.url)
  expect((await open(before!.url)).status).toBe(404)
  expect((await open(now!.url)).status).toBe(200)
  expect(await playlists.blobs()).toHaveLength(kept + 2)
  const as = `ada:${SCOPES}`
  for (let times = 0; times < 2; times++)
    expect((await playlists.ask('DELETE', `/v1/playlists/${id}/images`, { as })).status).toBe(204)
  expect((await images(id))[0]?.url).toContain(playlists.ids[0])
  expect(await playlists.blobs()).toHaveLength(kept)
})

test('a cover goes with its playlist, and with the account of who made it', async () => {
  const kept = (await playlists.blobs()).length
  const id = await makePlaylist(playlists)
  await send(id, await base64(90, 90))
  await playlists.ask('DELETE', `/v1/playlists/${id}`)
  expect(await playlists.blobs()).toHaveLength(kept)
  const { body } = await playlists.ask('POST', '/v1/me/playlists', {
    body: { name: 'Bye' },
    as: `bob:${SCOPES}`,
  })
  await send(body.id, await base64(90, 90), { as: `bob:${SCOPES}` })
  expect(await playlists.blobs()).toHaveLength(kept + 2)
  await playlists.events.publish([event('account.removed', { userId: 'bob' })])
  for (let tries = 0; tries < 500 && (await playlists.blobs()).length > kept; tries++)
    await Bun.sleep(10)
  expect(await playlists.blobs()).toHaveLength(kept)
})

test('what is no JPEG, or too large, is refused and told why', async () => {
  const id = await makePlaylist(playlists)
  const png = Buffer.from(await new Bun.Image(DOT).png().bytes()).toString('base64')
  const large = Buffer.alloc(256 * 1024 + 1, 0xff).toString('base64')
  for (const [body, type, status] of [
    ['', 'image/jpeg', 400],
    ['no picture', 'image/jpeg', 400],
    ['{"a": 1}', 'image/jpeg', 400],
    [png, 'image/jpeg', 400],
    [large, 'image/jpeg', 413],
    [png, 'image/png', 415],
    [png, 'application/json', 415],
  ] as const) {
    const refused = await send(id, body, { type })
    expect([body.slice(0, 10), type, refused.status]).toEqual([body.slice(0, 10), type, status])
    expect((await refused.json()).error.message.length).toBeGreaterThan(10)
  }
  expect(await images(id)).toEqual([])
})

test('a damaged cover is drawn or refused, and nothing else', async () => {
  const id = await makePlaylist(playlists)
  const bytes = await drawn(40, 30).bytes()
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 }),
      async (flips) => {
        const damaged = Uint8Array.from(bytes)
        for (const [at, value] of flips) damaged[at] = value
        expect([202, 400]).toContain((await send(id, damaged)).status)
      },
    ),
    { numRuns: 30 },
  )
}, 30_000)

test('a cover needs both scopes, and is for the owner to send', async () => {
  const id = await makePlaylist(playlists)
  const body = await base64(20, 20)
  const status = async (as: string) => (await send(id, body, { as })).status
  expect(await status('')).toBe(401)
  expect(await status('ada:ugc-image-upload')).toBe(403)
  expect(await status('ada:playlist-modify-public')).toBe(403)
  expect(await status(`odo:${SCOPES}`)).toBe(403)
})

test('four different covers of songs make a mosaic; fewer show the first', async () => {
  const [a = '', b = '', c = '', d = ''] = playlists.ids
  const few = await makePlaylist(playlists, { tracks: [a, b, a, c, c] })
  expect((await images(few)).map(({ url }) => url)).toEqual([`http://busker.test/images/${a}`])
  const four = await makePlaylist(playlists, { tracks: [a, b, a, c, d] })
  const mosaic = await images(four)
  expect(mosaic.map(({ width }) => width)).toEqual([640, 300, 64])
  for (const { url, width } of mosaic)
    for (let times = 0; times < 2; times++) {
      const picture = await open(url)
      const read = await new Bun.Image(await picture.arrayBuffer()).metadata()
      expect(read).toEqual({ format: 'jpeg', width, height: width })
    }
  // Nobody else has mosaics drawn of what they like.
  const { pathname } = new URL(mosaic[0]!.url)
  for (const other of [pathname.replace(d, a), pathname.replace('640/', '640/x')])
    expect((await playlists.fetch(other)).status).toBe(404)
  for (const other of ['/images/playlists/x', `/images/playlists/${'0'.repeat(64)}`])
    expect((await playlists.fetch(other)).status).toBe(404)
})
