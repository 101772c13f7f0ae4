import { afterAll, beforeAll, expect, test } from 'bun:test'
import { join } from 'node:path'
import { tone } from '@busker/audio-files/testing/tones'
import { newId } from '@busker/contracts/ids'
import { demoLibraryPath } from '@busker/demo-library'
import { grants, type TestStreaming, startTestStreaming } from '../streaming.fixture.ts'
import { packetsOf } from './packets.fixture.ts'
import { createPreviews } from './previews.ts'

const fanzine = 'https://fanzine.example'
const SONG = join(demoLibraryPath, 'Odo Fennick/Slow Weather/03 - Tidal Rooms.ogg')
let streaming: TestStreaming
let key: string
beforeAll(async () => {
  streaming = await startTestStreaming()
  key = `pk_${newId()}`
  streaming.auth.keys.set(key, {
    id: newId(),
    origins: [fanzine],
    null_origin: false,
    preview_seconds: 10,
    grants_per_hour: 1000,
    active: true,
  })
})
afterAll(() => streaming.stop())

const play = (track_id: string) =>
  streaming.askGrant({ track_id, embed_key: key }, { origin: fanzine })

test('a key with a preview gets the beginning of a track, and nobody gets more by its address', async () => {
  const { trackId } = await streaming.add(SONG)
  const body = await (await play(trackId)).json()
  expect(body.preview).toBe(true)
  expect(body.duration_ms).toBeGreaterThan(9500)
  expect(body.duration_ms).toBeLessThanOrEqual(10_000)
  expect((await grants.read(body.grant))?.durationMs).toBe(body.duration_ms)

  const response = await fetch(body.url)
  expect(response.status).toBe(200)
  const bytes = await response.blob()
  expect((await packetsOf(bytes)).at(-1)!.end).toBeLessThanOrEqual(10)
  expect(bytes.size).toBeLessThan(Bun.file(SONG).size / 3)
  const beyond = await fetch(body.url, { headers: { range: `bytes=${bytes.size}-` } })
  expect(beyond.status).toBe(416)
  expect(beyond.headers.get('content-range')).toBe(`bytes */${bytes.size}`)

  for (const preview of ['60', '010', '1e3', ' 10', '', null]) {
    const url = new URL(body.url)
    if (preview === null) url.searchParams.delete('preview')
    else url.searchParams.set('preview', preview)
    expect([preview, (await fetch(url)).status]).toEqual([preview, 403])
  }
  const whole = new URL(streaming.addressOf(trackId))
  whole.searchParams.set('preview', '10')
  expect((await fetch(whole)).status).toBe(403)
})

test('the parts of a preview fit together, whoever cut it and whenever', async () => {
  const { trackId } = await streaming.add(SONG)
  const other = await startTestStreaming()
  const there = await other.add(SONG)
  const { url } = await (await play(trackId)).json()
  const whole = await fetch(url)
  const bytes = new Uint8Array(await whole.arrayBuffer())
  const middle = Math.floor(bytes.length / 2)
  const part = async (address: string, range: string) => {
    const response = await fetch(address, {
      headers: { range, 'if-range': whole.headers.get('etag') ?? '' },
    })
    expect(response.status).toBe(206)
    return new Uint8Array(await response.arrayBuffer())
  }
  const elsewhere = other.addressOf(there.trackId, new Date(Date.now() + 60_000), 10)
  const [first, last] = [
    await part(url, `bytes=0-${middle}`),
    await part(elsewhere, `bytes=${middle + 1}-`),
  ]
  expect(new Uint8Array(Buffer.concat([first, last]))).toEqual(bytes)
  await other.stop()
})

test('a track that is no longer than a preview plays whole', async () => {
  const { trackId } = await streaming.add(SONG, 'audio/ogg', 9000)
  const body = await (await play(trackId)).json()
  expect([body.duration_ms, body.preview]).toEqual([9000, false])
  expect((await (await fetch(body.url)).blob()).size).toBe(Bun.file(SONG).size)
})

test('where no preview can be cut, no music is given instead', async () => {
  const path = join(streaming.folder, 'lossless.m4a')
  await Bun.write(path, await tone('alac'))
  const { trackId } = await streaming.add(path, 'audio/mp4')
  const response = await play(trackId)
  expect(response.status).toBe(409)
  expect((await response.json()).error.reason).toBe('PREVIEW_NOT_POSSIBLE')
})

test('previews take no more memory than they may; those in use stay', async () => {
  const previews = createPreviews({ mostBytes: 400_000, largest: 300_000 })
  const rendition = await streaming.add(SONG)
  const used: number[] = []
  const inUse = await previews.get(rendition, 9)
  for (const seconds of [5, 6, 7, 8, 10, 11]) {
    await previews.get(rendition, seconds)
    expect(await previews.get(rendition, 9)).toBe(inUse)
    used.push(previews.used)
  }
  expect(Math.max(...used)).toBeLessThanOrEqual(400_000)
  expect(Math.min(...used.slice(2))).toBeGreaterThan(200_000)
  expect(await previews.get(rendition, 60)).toBeUndefined()
})

test('a hundred listeners who press play at once have one preview cut for them', async () => {
  const previews = createPreviews({ mostBytes: 400_000, largest: 300_000 })
  const rendition = await streaming.add(SONG)
  const made = await Promise.all(Array.from({ length: 100 }, () => previews.get(rendition, 10)))
  expect(new Set(made).size).toBe(1)
})
