import { expect, test } from 'bun:test'
import type { ChannelOrder } from '../pcm.ts'
import { sine } from '../sine.fixture.ts'
import { createLoudnessMeter } from './loudness-meter.ts'

function lufs(parts: Float32Array[][], sampleRate = 48000, order: ChannelOrder = 'wave') {
  const meter = createLoudnessMeter(sampleRate, parts[0]!.length, order)
  for (const channels of parts) meter.add(channels)
  return meter.lufs()
}

const stereo = (seconds: number, dbfs: number, sampleRate = 48000) => {
  const note = sine(seconds, dbfs, sampleRate)
  return [note, note]
}

const within = (measured: number | null, wanted: number) =>
  expect(Math.abs((measured ?? Infinity) - wanted)).toBeLessThanOrEqual(0.1)

test.each([8000, 22050, 44100, 48000, 96000, 192000])(
  'a stereo note at -23 dBFS is as loud as that at %d Hz (Tech 3341 case 1)',
  (sampleRate) => within(lufs([stereo(20, -23, sampleRate)], sampleRate), -23),
)

test('a stereo note at -33 dBFS is 10 LU softer (Tech 3341 case 2)', () => {
  within(lufs([stereo(20, -33)]), -33)
})

test('a soft beginning and end do not count (Tech 3341 case 3)', () => {
  within(lufs([stereo(10, -36), stereo(60, -23), stereo(10, -36)]), -23)
})

test('near silence around a piece does not count either (Tech 3341 case 4)', () => {
  const levels: [number, number][] = [
    [10, -72],
    [10, -36],
    [60, -23],
    [10, -36],
    [10, -72],
  ]
  within(lufs(levels.map(([seconds, dbfs]) => stereo(seconds, dbfs))), -23)
})

test('soft and loud passages average by energy (Tech 3341 case 5)', () => {
  within(lufs([stereo(20, -26), stereo(20.1, -20), stereo(20, -26)]), -23)
})

test('surround loudspeakers count more, in either channel order (Tech 3341 case 6)', () => {
  const [front, center, surround] = [sine(20, -28), sine(20, -24), sine(20, -30)]
  within(lufs([[front, front, center, surround, surround]]), -23)
  within(lufs([[front, center, front, surround, surround]], 48000, 'vorbis'), -23)
})

test('the subwoofer counts for nothing', () => {
  const [note, thunder] = [sine(20, -23), sine(20, 0, 48000, 60)]
  const silence = new Float32Array(note.length)
  within(lufs([[note, note, silence, thunder, silence, silence]]), -23)
  within(lufs([[note, silence, note, silence, silence, thunder]], 48000, 'vorbis'), -23)
})

test('mono counts one loudspeaker', () => {
  within(lufs([[sine(20, -23)]]), -26)
})

test('silence, and music shorter than 400 ms, has no loudness', () => {
  expect(lufs([[new Float32Array(48000 * 5)]])).toBeNull()
  expect(lufs([stereo(0.39, -23)])).toBeNull()
})

test('nine channels have no agreed layout and so no loudness', () => {
  expect(lufs([Array.from({ length: 9 }, () => sine(1, -23))])).toBeNull()
})

test('a broken stretch does not spoil the rest', () => {
  const broken = new Float32Array(48000).fill(NaN)
  within(lufs([stereo(20, -23), [broken, broken], stereo(20, -23)]), -23)
})
