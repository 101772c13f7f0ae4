import { describe, expect, test } from 'bun:test'
import { join } from 'node:path'
import fc from 'fast-check'
import { UnreadableAudio } from './audio-file.ts'
import { readAudioFile } from './read.ts'
import { emptyFolder } from './testing/folder.ts'
import { retag } from './testing/retag.ts'
import { extension, formats, tone } from './testing/tones.ts'

type Damage = { cut: number | null; flips: [at: number, mask: number][]; headOnly: boolean }

/** A place between the start (0) and the end (1); doubles of fast-check lie mostly near 0. */
const place = fc.integer({ min: 0, max: 999_999 }).map((millionths) => millionths / 1_000_000)

const damages = fc.record<Damage>({
  cut: fc.option(place, { freq: 1 }),
  flips: fc.array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { maxLength: 8 }),
  headOnly: fc.boolean(),
})

function damage(song: Uint8Array, { cut, flips, headOnly }: Damage): Uint8Array {
  const bytes = Uint8Array.from(
    cut === null ? song : song.subarray(0, Math.floor(cut * song.length)),
  )
  // Headers are where a wrong byte can mislead a parser.
  const reach = headOnly ? Math.min(bytes.length, 600) : bytes.length
  for (const [at, mask] of reach > 0 ? flips : []) {
    const index = Math.floor(at * reach)
    bytes[index] = bytes[index]! ^ mask
  }
  return bytes
}

describe.each(formats)('a damaged song in %s', (format) => {
  test('is read or says why it cannot be, and nothing else', async () => {
    await using folder = await emptyFolder()
    const tags = { TITLE: ['Silence'], ARTIST: ['Anna', 'Bob'], TRACKNUMBER: ['3'], DATE: ['1994'] }
    const song = await retag(await tone(format), tags)
    const path = join(folder.path, `song.${extension(format)}`)
    await fc.assert(
      fc.asyncProperty(damages, async (how) => {
        await Bun.write(path, damage(song, how))
        const read = await readAudioFile(path).catch((error: unknown) => error)
        if (read instanceof UnreadableAudio) return
        if (read instanceof Error) throw read
        expect(read).toMatchObject({ durationMs: expect.any(Number), title: expect.any(String) })
      }),
      { numRuns: 100 },
    )
  })
})
