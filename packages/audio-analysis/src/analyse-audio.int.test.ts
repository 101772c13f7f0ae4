import { afterAll, beforeAll, expect, test } from 'bun:test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analyseAudio } from './analyse-audio.ts'
import { wav } from './encoded.fixture.ts'
import { sine } from './sine.fixture.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'busker-ffmpeg-'))
  const note = sine(5, -23, 44100)
  await Bun.write(join(folder, 'note.wav'), await wav([note, note], 44100))
})
afterAll(() => rm(folder, { recursive: true }))

function encode(name: string, ...options: string[]): string {
  const path = join(folder, name)
  const input = ['-i', join(folder, 'note.wav')]
  const { exitCode } = Bun.spawnSync(['ffmpeg', '-nostdin', '-y', ...input, ...options, path])
  expect(exitCode).toBe(0)
  return path
}

const songs: [string, string, string][] = [
  ['aac.m4a', '-c:a', 'aac'],
  ['lossless.m4a', '-c:a', 'alac'],
  ['raw.aac', '-c:a', 'aac'],
  ['adpcm.wav', '-c:a', 'adpcm_ms'],
  ['song.aiff', '-c:a', 'pcm_s16be'],
]

test.each(songs)('%s is decoded by ffmpeg', async (name, option, codec) => {
  const analysis = await analyseAudio(encode(name, option, codec), '')
  expect(Math.abs(analysis.loudnessLufs! + 23)).toBeLessThan(0.15)
  expect(Math.abs(analysis.durationMs - 5000)).toBeLessThan(100)
})

test('a playlist that names other files is not followed', async () => {
  const song = encode('victim.aac', '-c:a', 'aac')
  const playlist = join(folder, 'playlist.m4a')
  await Bun.write(playlist, `#EXTM3U\n#EXTINF:5,\nfile://${song}\n#EXT-X-ENDLIST\n`)
  const reason = await analyseAudio(playlist, 'audio/mp4').then(
    () => 'followed',
    (error) => error.reason,
  )
  expect(reason).toBe('CORRUPT')
})

test('a name that looks like an option or an address is only a name', async () => {
  const song = encode('http:--i.m4a', '-c:a', 'aac')
  expect((await analyseAudio(song, '')).channels).toBe(2)
})
