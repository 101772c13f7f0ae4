import { describe, expect, test } from 'bun:test'
import { type Format, formats, tone } from '@busker/audio-files/testing/tones'
import fc from 'fast-check'
import { cut } from './cut.ts'
import { packetsOf, soundOf } from './packets.fixture.ts'

const contentTypes: Record<Format, string> = {
  mp3: 'audio/mpeg',
  flac: 'audio/flac',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  m4a: 'audio/mp4',
  alac: 'audio/mp4',
  aac: 'audio/aac',
  wav: 'audio/wav',
}
const songs = new Map<Format, Blob>()
for (const format of formats)
  songs.set(format, new Blob([(await tone(format)) as Uint8Array<ArrayBuffer>]))
const song = (format: Format) => songs.get(format)!
const cuttable = formats.filter((format) => format !== 'alac')

describe.each(cuttable)('the beginning of a song as %s', (format) => {
  test('is the first packets of the song as they are, and none that reaches further', async () => {
    const whole = soundOf(await packetsOf(song(format)))
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 150, max: 950 }), async (ms) => {
        const made = await cut(song(format), contentTypes[format], ms / 1000)
        const packets = await packetsOf(new Blob([made!.bytes]))
        expect(packets.length).toBeGreaterThan(0)
        expect(packets.at(-1)!.end).toBeLessThanOrEqual(ms / 1000 + 1e-6)
        expect(whole.includes(soundOf(packets))).toBe(true)
        expect(made!.durationMs).toBeLessThanOrEqual(ms)
        expect(made!.durationMs).toBeGreaterThan(ms - 150)
      }),
      { numRuns: 15 },
    )
  })

  test('has the same bytes whenever it is cut', async () => {
    const first = await cut(song(format), contentTypes[format], 0.5)
    // A time of writing counts seconds.
    await Bun.sleep(format === 'm4a' ? 1100 : 0)
    expect(await cut(song(format), contentTypes[format], 0.5)).toEqual(first)
  })
})

test('what cannot be cut is not cut: a codec that no container carries on, damage, no music at all', async () => {
  expect(await cut(song('alac'), 'audio/mp4', 0.5)).toBeUndefined()
  expect(await cut(song('mp3'), 'audio/x-unheard-of', 0.5)).toBeUndefined()
  for (const type of new Set(Object.values(contentTypes))) {
    expect(await cut(new Blob([]), type, 0.5)).toBeUndefined()
    expect(await cut(new Blob(['this is not music'.repeat(100)]), type, 0.5)).toBeUndefined()
  }
})

test('a damaged song gives at most as much as was asked, and never hangs', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...cuttable),
      fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
        minLength: 1,
        maxLength: 20,
      }),
      async (format, bent) => {
        const bytes = new Uint8Array(await song(format).arrayBuffer())
        for (const [at, byte] of bent) bytes[Math.floor(at * bytes.length)] = byte
        const made = await cut(new Blob([bytes]), contentTypes[format], 0.5)
        expect(made?.durationMs ?? 0).toBeLessThanOrEqual(500)
      },
    ),
    { numRuns: 100 },
  )
})
