import { afterAll, beforeAll, expect, test } from 'bun:test'
import fc from 'fast-check'
import { SITE, type TestUsers, startTestUsers } from '../users.fixture.ts'
import { LARGEST_UPLOAD } from './read-picture.ts'

let users: TestUsers
const as = 'ada:ugc-image-upload'
/** One dot, drawn large: a picture of any size from a few bytes. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const drawn = (width: number, height: number) => new Bun.Image(dot).resize(width, height)

beforeAll(async () => {
  users = await startTestUsers()
  await users.arrive('ada')
})
afterAll(() => users.stop())

const send = (body: string | Uint8Array, type = 'image/jpeg') =>
  users.ask('PUT', '/v1/me/images', { as, body, type })
const images = async (): Promise<{ url: string; width: number; height: number }[]> =>
  (await (await users.ask('GET', '/v1/users/ada')).json()).images
const open = (url: string) => users.ask('GET', url.replace(SITE, ''))

test('a picture comes in three sizes, widest first, from every format that people have', async () => {
  const image = () => drawn(1200, 900)
  for (const [bytes, type] of [
    [await image().jpeg().bytes(), 'image/jpeg'],
    [await image().png().bytes(), 'image/png'],
    [await image().webp().bytes(), 'image/webp'],
  ] as const) {
    const answer = await send(bytes, type)
    expect(answer.status).toBe(200)
    const sizes = await images()
    expect((await answer.json()).images).toEqual(sizes)
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [640, 480],
      [300, 225],
      [64, 48],
    ])
    for (const { url, width } of sizes) {
      const picture = await open(url)
      expect(picture.headers.get('content-type')).toBe('image/jpeg')
      expect(picture.headers.get('x-content-type-options')).toBe('nosniff')
      expect(picture.headers.get('cache-control')).toContain('immutable')
      const read = new Bun.Image(await picture.arrayBuffer())
      expect(await read.metadata()).toMatchObject({ format: 'jpeg', width })
    }
  }
})

test('a picture may be base64 text, as clients of the Web API send covers', async () => {
  const jpeg = Buffer.from(await drawn(80, 80).jpeg().bytes()).toString('base64')
  expect((await send(jpeg)).status).toBe(200)
  expect((await send(jpeg.replaceAll(/.{76}/g, '$&\r\n'))).status).toBe(200)
  expect((await images()).map(({ width }) => width)).toEqual([80, 64])
})

test('the picture before goes when another comes, and the last when it is removed', async () => {
  await send(await drawn(700, 700).jpeg().bytes())
  const [before] = await images()
  await send(await drawn(700, 700).jpeg().bytes())
  const [now] = await images()
  expect(now?.url).not.toBe(before?.url)
  expect((await open(before!.url)).status).toBe(404)
  expect((await open(now!.url)).status).toBe(200)
  expect(await users.blobs()).toHaveLength(3)
  for (let times = 0; times < 2; times++)
    expect((await users.ask('DELETE', '/v1/me/images', { as })).status).toBe(204)
  expect(await images()).toEqual([])
  expect(await users.blobs()).toEqual([])
  expect((await open(now!.url)).status).toBe(404)
})

test('the same picture of two people is two pictures: one going leaves the other', async () => {
  await users.arrive('bob')
  const bytes = await drawn(90, 90).jpeg().bytes()
  await send(bytes)
  const asBob = 'bob:ugc-image-upload'
  await users.ask('PUT', '/v1/me/images', { as: asBob, body: bytes, type: 'image/jpeg' })
  await users.leave('bob')
  for (const { url } of await images()) expect((await open(url)).status).toBe(200)
})

test('pictures that are sent at once leave one whole picture and nothing else', async () => {
  const bytes = await drawn(400, 400).jpeg().bytes()
  await Promise.all(Array.from({ length: 5 }, () => send(bytes)))
  const shown = await images()
  expect(shown.map(({ width }) => width)).toEqual([400, 300, 64])
  for (const { url } of shown) expect((await open(url)).status).toBe(200)
  expect(await users.blobs()).toHaveLength(3)
})

test('what a camera wrote into a picture is not kept', async () => {
  const plain = await drawn(70, 70).jpeg().bytes()
  const secret = Buffer.from('GPS 51.5014 N 0.1419 W')
  const exif = Buffer.concat([Buffer.from([0xff, 0xe1, 0, secret.length + 2]), secret])
  await send(Buffer.concat([plain.subarray(0, 2), exif, plain.subarray(2)]))
  for (const { url } of await images()) {
    const bytes = Buffer.from(await (await open(url)).arrayBuffer())
    expect(bytes.includes('GPS')).toBe(false)
  }
})

test('what is no picture, or too large, is refused and told why', async () => {
  const before = await images()
  const pictured = await drawn(10, 10).png().bytes()
  const huge = Buffer.from(pictured)
  huge.writeUInt32BE(30_000, 16)
  huge.writeUInt32BE(30_000, 20)
  const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
  for (const [body, type, status] of [
    ['', 'image/jpeg', 400],
    ['just words, no picture', 'image/jpeg', 400],
    ['anVzdCB3b3Jkcw==', 'image/jpeg', 400],
    [gif, 'image/png', 400],
    ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'image/png', 400],
    [pictured.subarray(0, 40), 'image/png', 400],
    [pictured, 'image/gif', 415],
    [pictured, 'text/html', 415],
    [pictured, 'application/json', 415],
    [huge, 'image/png', 400],
    [Buffer.concat([pictured, Buffer.alloc(4.5 * 1024 * 1024)]), 'image/png', 413],
    [new Uint8Array(LARGEST_UPLOAD + 1), 'image/png', 413],
  ] as const) {
    const refused = await send(body, type)
    expect([String(body).slice(0, 20), type, refused.status]).toEqual([
      String(body).slice(0, 20),
      type,
      status,
    ])
  }
  expect(await images()).toEqual(before)
})

test('a damaged picture is drawn or refused, and nothing else', async () => {
  const bytes = await drawn(40, 30).jpeg().bytes()
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 }),
      async (flips) => {
        const damaged = Uint8Array.from(bytes)
        for (const [at, value] of flips) damaged[at] = value
        expect([200, 400]).toContain((await send(damaged)).status)
      },
    ),
    { numRuns: 60 },
  )
})

test('an app needs the scope for pictures, and no address leads to another blob', async () => {
  const body = await drawn(10, 10).png().bytes()
  const type = 'image/png'
  expect((await users.ask('PUT', '/v1/me/images', { as: 'ada', body, type })).status).toBe(403)
  expect((await users.ask('PUT', '/v1/me/images', { body, type })).status).toBe(401)
  expect((await users.ask('DELETE', '/v1/me/images', { as: 'ada' })).status).toBe(403)
  for (const key of ['0'.repeat(64), '..%2f..%2fetc%2fpasswd', 'x', '%00'])
    expect((await users.ask('GET', `/images/users/${key}`)).status).toBe(404)
})
