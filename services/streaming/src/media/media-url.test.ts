import { afterAll, beforeAll, expect, test } from 'bun:test'
import { join } from 'node:path'
import fc from 'fast-check'
import { newId } from '@busker/contracts/ids'
import { type TestStreaming, song, startTestStreaming } from '../streaming.fixture.ts'
import { createMediaUrls } from './media-url.ts'

let streaming: TestStreaming
let address: URL
let other: string
beforeAll(async () => {
  streaming = await startTestStreaming()
  const path = join(streaming.folder, 'song.ogg')
  await Bun.write(path, song(100))
  address = new URL(streaming.addressOf((await streaming.add(path)).trackId))
  other = (await streaming.add(path)).trackId
})
afterAll(() => streaming.stop())

const refusal = async (url: URL | string) => {
  const response = await fetch(url)
  const { error } = await response.json()
  return [response.status, error.reason]
}
const changed = (name: string, value: string | null) => {
  const url = new URL(address)
  if (value === null) url.searchParams.delete(name)
  else url.searchParams.set(name, value)
  return url
}

test('an address that was tampered with plays nothing', async () => {
  expect((await fetch(address)).status).toBe(200)
  const later = String(Number(address.searchParams.get('expires')) + 3600)
  const elsewhere = new URL(address)
  elsewhere.pathname = `/media/${other}`
  for (const url of [
    elsewhere,
    changed('session', newId()),
    changed('session', null),
    changed('expires', later),
    changed('expires', `${address.searchParams.get('expires')}0`),
    changed('expires', null),
    changed('signature', null),
    changed('signature', 'x'),
    changed('signature', (address.searchParams.get('signature') ?? '').toLowerCase()),
  ])
    expect(await refusal(url)).toEqual([403, 'MEDIA_URL_FORGED'])
})

test('changing any one letter of an address makes it worthless', async () => {
  const text = `${address.pathname}${address.search}`.slice('/media/'.length)
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length - 1), async (at) => {
      const bent = text[at] === 'x' ? 'y' : 'x'
      const url = `${address.origin}/media/${text.slice(0, at)}${bent}${text.slice(at + 1)}`
      expect([403, 404]).toContain((await fetch(url)).status)
    }),
    { numRuns: 60 },
  )
})

test('an address of yesterday is refused with what to do', async () => {
  const { pathname } = address
  const url = streaming.addressOf(pathname.slice('/media/'.length), new Date(Date.now() - 1000))
  const response = await fetch(url)
  expect(response.status).toBe(403)
  const { error } = await response.json()
  expect(error.reason).toBe('MEDIA_URL_EXPIRED')
  expect(error.message).toContain('POST /v1/play-grants')
})

test('a good address of a track that left the catalog is 404', async () => {
  expect(await refusal(streaming.addressOf(newId()))).toEqual([404, 'TRACK_NOT_FOUND'])
})

test('an address is good for what it was made for alone, however its parts are shifted', () => {
  const urls = createMediaUrls(
    new TextEncoder().encode('a secret of this test'),
    'https://music.example',
  )
  const part = fc.oneof(fc.string(), fc.constantFrom('', '30', 'preview 30', 'media', 'a\nb', '\n'))
  const preview = fc.option(fc.integer({ min: 5, max: 120 }), { nil: null })
  const expiresAt = new Date(Date.now() + 3_600_000)
  fc.assert(
    fc.property(
      part,
      part,
      preview,
      part,
      part,
      fc.option(part, { nil: undefined }),
      (...parts) => {
        const [trackId, session, previewSeconds, otherTrack, otherSession, otherPreview] = parts
        const made = new URL(urls.create({ trackId: 'T', session, expiresAt, previewSeconds }))
        const query = Object.fromEntries(made.searchParams)
        expect(urls.check('T', query)).toEqual({ previewSeconds })
        const bends: [track: string, query: Record<string, string | undefined>][] = [
          [trackId, query],
          ['T', { ...query, session: otherSession }],
          ['T', { ...query, session: `${session}\n${query['expires']}`, expires: '99999999999' }],
          [`T\n${session}`, { ...query, session: query['expires'] }],
          ['T', { ...query, preview: otherPreview }],
          [otherTrack, { ...query, session: otherSession, preview: otherPreview }],
        ]
        for (const [track, bent] of bends) {
          const same =
            track === 'T' &&
            bent['session'] === session &&
            bent['preview'] === (previewSeconds === null ? undefined : String(previewSeconds))
          if (!same) expect(urls.check(track, bent)).toBe('forged')
        }
      },
    ),
    { numRuns: 500 },
  )
})
