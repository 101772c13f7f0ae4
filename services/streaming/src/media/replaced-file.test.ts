import { afterAll, beforeAll, expect, test } from 'bun:test'
import { rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestStreaming, song, startTestStreaming } from '../streaming.fixture.ts'

let streaming: TestStreaming
beforeAll(async () => {
  streaming = await startTestStreaming()
})
afterAll(() => streaming.stop())

async function playing(name: string) {
  const path = join(streaming.folder, name)
  await Bun.write(path, song(5000))
  const { trackId } = await streaming.add(path)
  const address = streaming.addressOf(trackId)
  return {
    path,
    trackId,
    hear: (headers: Record<string, string> = {}) => fetch(address, { headers }),
  }
}

test('a player goes on where it was while the song is the same, by tag and by an old date', async () => {
  const { path, hear } = await playing('same.ogg')
  const longAgo = new Date('2020-05-01T12:00:00Z')
  await utimes(path, longAgo, longAgo)
  const etag = (await hear()).headers.get('etag') ?? ''
  const goOn = async (ifRange: string) =>
    (await hear({ range: 'bytes=100-199', 'if-range': ifRange })).status
  expect(await goOn(etag)).toBe(206)
  expect(await goOn(longAgo.toUTCString())).toBe(206)
  expect(await goOn(`W/${etag}`)).toBe(200)
  expect(await goOn('"other"')).toBe(200)
  expect(await goOn('Sun, 06 Nov 1994 08:49:37 GMT')).toBe(200)
  expect(await goOn('nonsense')).toBe(200)
})

test('the older forms of a date are understood, as GMT', async () => {
  const { path, hear } = await playing('dated.ogg')
  const then = new Date('1994-11-06T08:49:37Z')
  await utimes(path, then, then)
  for (const date of ['Sunday, 06-Nov-94 08:49:37 GMT', 'Sun Nov  6 08:49:37 1994'])
    expect((await hear({ 'if-modified-since': date })).status).toBe(304)
})

test('a date of this minute is too coarse to go on by', async () => {
  const { hear } = await playing('fresh.ogg')
  const modified = (await hear()).headers.get('last-modified') ?? ''
  expect((await hear({ range: 'bytes=0-9', 'if-range': modified })).status).toBe(200)
})

test('a song that is replaced during play starts anew instead of going on in the middle', async () => {
  const { path, hear } = await playing('replaced.ogg')
  const before = await hear({ range: 'bytes=0-99' })
  const etag = before.headers.get('etag') ?? ''
  const remastered = song(7000).reverse()
  await Bun.write(path, remastered)
  const after = await hear({ range: 'bytes=100-199', 'if-range': etag })
  expect(after.status).toBe(200)
  expect(after.headers.get('etag')).not.toBe(etag)
  expect(new Uint8Array(await after.arrayBuffer())).toEqual(remastered)
})

test('a song whose file is gone says so, and says what to do', async () => {
  const { path, hear } = await playing('gone.ogg')
  await rm(path)
  const response = await hear()
  expect(response.status).toBe(404)
  const { error } = await response.json()
  expect(error.reason).toBe('AUDIO_FILE_MISSING')
  expect(error.message).not.toContain(path)
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
})

test('a folder, and a place below a file, are no songs', async () => {
  const { path } = await playing('file.ogg')
  for (const odd of [streaming.folder, join(path, 'below.ogg'), '/nowhere/at/all.ogg']) {
    const { trackId } = await streaming.add(odd)
    expect((await fetch(streaming.addressOf(trackId))).status).toBe(404)
  }
})
