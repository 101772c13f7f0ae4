import { afterAll, beforeAll, expect, test } from 'bun:test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analyseAudio } from './analyse-audio.ts'
import { flac, mp3, opus, vorbis, wav } from './encoded.fixture.ts'
import { sine } from './sine.fixture.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'busker-analysis-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function analyse(bytes: Uint8Array | string, contentType = '') {
  const path = join(folder, 'a "strange" name %20 *.bin')
  await Bun.write(path, bytes)
  return analyseAudio(path, contentType)
}

const encoders = { mp3, flac, vorbis, opus, wav }
const [left, right] = [sine(5, -23, 44100), sine(5, -23, 44100, 1010)]

for (const [name, encode] of Object.entries(encoders)) {
  test(`stereo ${name} is as loud and as long as what was encoded`, async () => {
    const analysis = await analyse(await encode([left, right], 44100))
    expect(analysis).toMatchObject({
      version: 1,
      channels: 2,
      sampleRate: name === 'opus' ? 48000 : 44100,
    })
    expect(Math.abs(analysis.loudnessLufs! + 23)).toBeLessThan(0.15)
    expect(Math.abs(analysis.samplePeakDbfs! + 23)).toBeLessThan(1.5)
    expect(Math.abs(analysis.durationMs - 5000)).toBeLessThan(100)
    expect(Buffer.from(analysis.peaks, 'base64')).toHaveLength(1000)
    expect(JSON.stringify(analysis).length).toBeLessThan(2048)
  })

  test(`mono ${name} counts one channel`, async () => {
    const analysis = await analyse(await encode([left], 44100))
    expect(analysis.channels).toBe(1)
    expect(Math.abs(analysis.loudnessLufs! + 26)).toBeLessThan(0.15)
  })
}

test('an MP3 behind a large ID3 tag is found, and its encoder delay left out', async () => {
  const tag = Buffer.alloc(10 + 70_000)
  tag.write('ID3\x04')
  tag.set([0, 70_000 >> 14, (70_000 >> 7) & 127, 70_000 & 127], 6)
  const bytes = await mp3([left, right], 44100)
  const plain = await analyse(bytes)
  const frames = Math.round((plain.durationMs * 44.1) / 1152)
  const trimmed = await analyse(Buffer.concat([tag, lameFrame(frames, 576, 1000), bytes]))
  expect(plain.gapless).toBeNull()
  expect(trimmed.gapless).toEqual({ startFrames: 576, endFrames: 1000 })
  expect(trimmed.durationMs).toBe(Math.round((frames * 1152 - 1576) / 44.1))
})

/** A silent 128 kbit/s frame that says how much the encoder added. */
function lameFrame(frames: number, delay: number, padding: number): Uint8Array {
  const frame = Buffer.alloc(417)
  frame.set([0xff, 0xfb, 0x90, 0x00])
  frame.write('Info\0\0\0\x01', 36)
  frame.writeUInt32BE(frames, 44)
  frame.write('LAME3.100', 48)
  frame.set([delay >> 4, ((delay & 15) << 4) | (padding >> 8), padding & 255], 48 + 21)
  return frame
}

test('two Ogg Vorbis streams one after the other are one piece', async () => {
  const softer = left.map((sample) => sample / 2)
  const links = [await vorbis([left, right], 44100), await vorbis([softer, softer], 44100)]
  const analysis = await analyse(Buffer.concat(links))
  expect(analysis.durationMs).toBe(10_000)
  expect(Math.abs(analysis.loudnessLufs! + 25)).toBeLessThan(0.2)
})

test('FLAC with large cover art is not searched for music in the picture', async () => {
  const bytes = await flac([left, right], 44100)
  const picture = Buffer.alloc(4 + 300_000, 0xff)
  picture.set([6, 300_000 >> 16, (300_000 >> 8) & 255, 300_000 & 255])
  const withArt = Buffer.concat([bytes.subarray(0, 42), picture, bytes.subarray(42)])
  expect(await analyse(withArt)).toEqual(await analyse(bytes))
})

const reasonOf = (analysis: Promise<unknown>): Promise<string> =>
  analysis.then(
    () => 'none',
    (error) => error.reason,
  )

test.each([
  '',
  'not music, though it says so',
  'RIFF\0\0\0\0WAVE',
  'fLaC',
  `OggS\0\x02${'\0'.repeat(22)}\x01vorbis`,
])('a file of %j holds no music', async (bytes) => {
  expect(await reasonOf(analyse(bytes, 'audio/mpeg'))).toBe('CORRUPT')
})

test('a folder, and a file that is gone, cannot be read', async () => {
  expect(await reasonOf(analyseAudio(folder, ''))).toBe('UNREADABLE')
  expect(await reasonOf(analyseAudio(join(folder, 'gone'), ''))).toBe('UNREADABLE')
})

test('AAC on a machine without ffmpeg has no decoder', async () => {
  const path = join(folder, 'song.m4a')
  await Bun.write(path, '\0\0\0\x18ftypM4A ')
  const script = `
    const { analyseAudio } = await import(${JSON.stringify(join(import.meta.dir, 'analyse-audio.ts'))})
    await analyseAudio(${JSON.stringify(path)}, 'audio/mp4').catch((e) => console.log(e.reason))`
  const child = Bun.spawn([process.execPath, '-e', script], { env: { PATH: folder } })
  expect(await new Response(child.stdout).text()).toBe('NO_DECODER\n')
})
