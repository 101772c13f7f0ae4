import { afterAll, beforeAll, expect, test } from 'bun:test'
import fc from 'fast-check'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAnalyser } from './analyser.ts'
import { flac, mp3, opus, vorbis, wav } from './encoded.fixture.ts'
import { sine } from './sine.fixture.ts'

let folder: string
const { analyse, stop } = createAnalyser()
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'busker-analyser-'))
})
afterAll(async () => {
  stop()
  await rm(folder, { recursive: true })
})

const encoders = { mp3, flac, vorbis, opus, wav }
const music = [sine(2, -20, 44100), sine(2, -20, 44100, 440)]

for (const [name, encode] of Object.entries(encoders)) {
  test(`a truncated or damaged ${name} is analysed or refused, and the next file is not harmed`, async () => {
    const whole = await encode(music, 44100)
    const path = join(folder, `damaged.${name}`)
    const damage = fc.record({
      length: fc.oneof(fc.constant(whole.length), fc.nat(whole.length)),
      flips: fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 200 }),
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({ length, flips }) => {
        const bytes = whole.slice()
        for (const [at, value] of flips) bytes[at] = value
        await Bun.write(path, bytes.subarray(0, length))
        const outcome = await analyse(path, '').then(
          ({ version }) => `version ${version}`,
          (error) => error.reason,
        )
        expect(outcome).toMatch(/^(version 1|CORRUPT|NO_DECODER)$/)
      }),
      { numRuns: 25 },
    )
    await Bun.write(path, whole)
    expect((await analyse(path, '')).channels).toBe(2)
  }, 60_000)
}

test('an analyser that was not stopped does not keep the process alive', async () => {
  const song = join(folder, 'song.wav')
  await Bun.write(song, await wav(music, 44100))
  const script = `
    const { createAnalyser } = await import(${JSON.stringify(join(import.meta.dir, 'analyser.ts'))})
    const { durationMs } = await createAnalyser().analyse(${JSON.stringify(song)}, 'audio/wav')
    console.log(durationMs)`
  const child = Bun.spawn([process.execPath, '-e', script])
  expect(await new Response(child.stdout).text()).toBe('2000\n')
  expect(await child.exited).toBe(0)
})
