import { afterAll, beforeAll, expect, test } from 'bun:test'
import { mkdir, open, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type TestStreaming, song, startTestStreaming } from '../streaming.fixture.ts'

let streaming: TestStreaming
beforeAll(async () => {
  streaming = await startTestStreaming()
})
afterAll(() => streaming.stop())

test('a song plays whatever its folder is called', async () => {
  for (const [i, name] of [
    'Sigur Rós/ágætis byrjun.ogg',
    'コーネリアス/01 – 🎸.ogg',
    `"Weird" 'Al'/it's #1 100%25 ?.ogg`,
    'line\nbreak/tab\there.ogg',
    'back\\slash/a;b&c=d.ogg',
    `e\u0301te\u0301.ogg`,
  ].entries()) {
    const path = join(streaming.folder, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, song(1000 + i))
    const { trackId } = await streaming.add(path)
    const response = await fetch(streaming.addressOf(trackId), {
      headers: { range: 'bytes=10-19' },
    })
    expect([name, response.status]).toEqual([name, 206])
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(song(1000).slice(10, 20))
  }
})

test('an empty file is an empty answer, and no part of it can be had', async () => {
  const path = join(streaming.folder, 'empty.ogg')
  await writeFile(path, '')
  const address = streaming.addressOf((await streaming.add(path)).trackId)
  const whole = await fetch(address)
  expect([whole.status, whole.headers.get('content-length')]).toEqual([200, '0'])
  expect(await whole.text()).toBe('')
  const part = await fetch(address, { headers: { range: 'bytes=0-' } })
  expect([part.status, part.headers.get('content-range')]).toEqual([416, 'bytes */0'])
})

test('a recording of five gigabytes can be sought to its end', async () => {
  const size = 5 * 1024 ** 3
  const path = join(streaming.folder, 'a long night.wav')
  const file = await open(path, 'w')
  await file.truncate(size - 5)
  await file.write('bravo', size - 5)
  await file.close()
  const { trackId } = await streaming.add(path, 'audio/wav')
  const hear = (range: string) => fetch(streaming.addressOf(trackId), { headers: { range } })
  for (const range of ['bytes=-5', `bytes=${size - 5}-`, `bytes=${size - 5}-${size - 1}`]) {
    const end = await hear(range)
    expect(end.status).toBe(206)
    expect(end.headers.get('content-range')).toBe(`bytes ${size - 5}-${size - 1}/${size}`)
    expect(await end.text()).toBe('bravo')
  }
  const across = await hear(`bytes=${2 ** 32 - 2}-${2 ** 32 + 1}`)
  expect(new Uint8Array(await across.arrayBuffer())).toEqual(new Uint8Array(4))
  const head = await fetch(streaming.addressOf(trackId), { method: 'HEAD' })
  expect(head.headers.get('content-length')).toBe(String(size))
})
