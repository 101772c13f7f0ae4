import { afterAll, beforeAll, expect, test } from 'bun:test'
import { join } from 'node:path'
import fc from 'fast-check'
import { type TestStreaming, song, startTestStreaming } from '../streaming.fixture.ts'

const SIZE = 300_123
const bytes = song(SIZE)
let streaming: TestStreaming
let address: string

beforeAll(async () => {
  streaming = await startTestStreaming()
  const path = join(streaming.folder, 'song.ogg')
  await Bun.write(path, bytes)
  address = streaming.addressOf((await streaming.add(path)).trackId)
})
afterAll(() => streaming.stop())

const hear = (headers: Record<string, string> = {}, method = 'GET') =>
  fetch(address, { method, headers })
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

test('a whole song comes as it is on disk', async () => {
  const response = await hear()
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('audio/ogg')
  expect(response.headers.get('content-length')).toBe(String(SIZE))
  expect(response.headers.get('accept-ranges')).toBe('bytes')
  expect(response.headers.get('content-range')).toBeNull()
  expect(response.headers.get('etag')).toMatch(/^"[^"]+"$/)
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(await bytesOf(response)).toEqual(bytes)
})

test('a player that seeks gets the part that it asks for, and no more', async () => {
  for (const [range, first, last] of [
    ['bytes=0-0', 0, 0],
    ['bytes=1000-1999', 1000, 1999],
    ['bytes=300000-', 300_000, SIZE - 1],
    ['bytes=-100', SIZE - 100, SIZE - 1],
    ['bytes=-999999999', 0, SIZE - 1],
    ['bytes=0-999999999', 0, SIZE - 1],
  ] as const) {
    const response = await hear({ range })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe(`bytes ${first}-${last}/${SIZE}`)
    expect(response.headers.get('content-length')).toBe(String(last - first + 1))
    expect(await bytesOf(response)).toEqual(bytes.slice(first, last + 1))
  }
})

test('whatever part a player asks for, it gets these very bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(SIZE - 1), fc.nat(SIZE - 1), fc.boolean(), async (a, b, open) => {
      const [first, last] = [Math.min(a, b), open ? SIZE - 1 : Math.max(a, b)]
      const response = await hear({ range: `bytes=${first}-${open ? '' : last}` })
      expect(response.status).toBe(206)
      expect(await bytesOf(response)).toEqual(bytes.slice(first, last + 1))
    }),
    { numRuns: 60 },
  )
})

test('a part behind the end is refused, with the length of the song', async () => {
  for (const range of [`bytes=${SIZE}-`, `bytes=${SIZE}-${SIZE + 5}`, 'bytes=-0']) {
    const response = await hear({ range })
    expect(response.status).toBe(416)
    expect(response.headers.get('content-range')).toBe(`bytes */${SIZE}`)
    expect(await response.text()).toBe('')
  }
})

test('several parts at once, another unit and nonsense are answered with the whole song', async () => {
  for (const range of ['bytes=0-1,5-6', 'seconds=1-2', 'bytes=5-1', 'bytes=x', '']) {
    const response = await hear({ range })
    expect(response.status).toBe(200)
    expect(await bytesOf(response)).toHaveLength(SIZE)
  }
})

test('HEAD tells all that GET would, without a byte; a range means nothing to it (RFC 9110 §14.2)', async () => {
  const [head, get] = await Promise.all([hear({ range: 'bytes=0-9' }, 'HEAD'), hear()])
  expect(head.status).toBe(200)
  await get.arrayBuffer()
  for (const name of ['content-length', 'content-type', 'etag', 'last-modified', 'accept-ranges'])
    expect([name, head.headers.get(name)]).toEqual([name, get.headers.get(name)])
  expect(await head.text()).toBe('')
})

test('a browser that has the song is told so', async () => {
  const first = await hear()
  await first.arrayBuffer()
  const etag = first.headers.get('etag') ?? ''
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await hear({ 'if-none-match': known })
    expect([known, again.status]).toEqual([known, 304])
    expect(again.headers.get('etag')).toBe(etag)
    expect(await again.text()).toBe('')
  }
  const modified = first.headers.get('last-modified') ?? ''
  expect((await hear({ 'if-modified-since': modified })).status).toBe(304)
  const newer = await hear({ 'if-none-match': '"other"', 'if-modified-since': modified })
  expect(newer.status).toBe(200)
})

test('a player that wants one version does not get another', async () => {
  const etag = (await hear({}, 'HEAD')).headers.get('etag') ?? ''
  expect((await hear({ 'if-match': '"other"' })).status).toBe(412)
  expect((await hear({ 'if-match': `W/${etag}` })).status).toBe(412)
  expect((await hear({ 'if-match': etag, range: 'bytes=0-9' })).status).toBe(206)
  expect((await hear({ 'if-match': '*' }, 'HEAD')).status).toBe(200)
  const longAgo = 'Sun, 06 Nov 1994 08:49:37 GMT'
  expect((await hear({ 'if-unmodified-since': longAgo })).status).toBe(412)
})

test('a date that is none is overlooked', async () => {
  for (const name of ['if-modified-since', 'if-unmodified-since'])
    for (const date of ['5', 'tomorrow', '2999-01-01', '01/02/1990'])
      expect([name, date, (await hear({ [name]: date }, 'HEAD')).status]).toEqual([name, date, 200])
})

test('a page of any site may ask, and an unknown method is told what is served', async () => {
  const response = await fetch(address, { method: 'POST' })
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  expect((await response.json()).error.reason).toBe('METHOD_NOT_ALLOWED')
})
