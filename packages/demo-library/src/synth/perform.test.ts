import { expect, test } from 'bun:test'
import { melody, strokes } from '../music/line.ts'
import type { Piece } from '../music/piece.ts'
import { snare } from './drums.ts'
import { chorus } from './modulation.ts'
import { loudnessOf } from './loudness.ts'
import { kalimba, mallet } from './mallet.ts'
import { ceiling } from './master.ts'
import { perform } from './perform.ts'
import { pluck } from './pluck.ts'
import { seeded } from './random.ts'
import { centred, sampleRate } from './sound.ts'
import type { Sound } from './sound.ts'

const strings = pluck({ ring: 2, bright: 0.4, place: 0.3, release: 0.1 })
const sketch: Piece = {
  beatsPerMinute: 120,
  beats: 8,
  tail: 1.5,
  room: { decay: 1, damping: 5000, delay: 0.01 },
  echo: { beats: 0.5, feedback: 0.3 },
  parts: [
    { voice: strings, notes: melody('e4 g4 b4 e5 d5 b4 g4 e4'), level: 0, looseness: 0.01 },
    {
      voice: mallet(kalimba),
      notes: melody('e5:4 b5:4'),
      level: -3,
      echo: 0.3,
      effects: [chorus()],
    },
    { voice: snare(190, 0.08, 0.8), notes: strokes('.x.x.x.x', 1), level: -6 },
  ],
}

const fingerprint = ({ left, right }: Sound) =>
  [left, right].map((side) => new Bun.CryptoHasher('sha256').update(side).digest('hex'))

const peakOf = ({ left, right }: Sound) =>
  [left, right].flatMap((side) => [...side]).reduce((peak, x) => Math.max(peak, Math.abs(x)), 0)

test('the same score sounds the same to the last sample', () => {
  expect(fingerprint(perform(sketch))).toEqual(fingerprint(perform(sketch)))
})

test('a master has its loudness, stays under its ceiling, and ends in silence', () => {
  const sound = perform(sketch)
  expect(loudnessOf(sound)).toBeCloseTo(-15, 0)
  expect(peakOf(sound)).toBeLessThanOrEqual(ceiling + 1e-6)
  expect(Math.abs(sound.left[0]!)).toBeLessThan(1e-4)
  expect(Math.abs(sound.left.at(-1)!)).toBeLessThan(1e-4)
})

test('a full-scale tone of 997 Hz on both sides measures 0 LUFS, as BS.1770 says', () => {
  const tone = Float32Array.from({ length: 5 * sampleRate }, (_, i) =>
    Math.sin((2 * Math.PI * 997 * i) / sampleRate),
  )
  expect(loudnessOf(centred(tone))).toBeCloseTo(0, 1)
  expect(loudnessOf(centred(new Float32Array(sampleRate)))).toBe(-Infinity)
})

test('a plucked string is in tune', () => {
  const frequency = 220
  const { left } = strings({ frequency, seconds: 1.5, velocity: 0.8, random: seeded(7) })
  const match = (period: number) => {
    let sum = 0
    for (let i = 20_000; i < 50_000; i++) {
      const place = i + 50 * period
      const part = place - Math.floor(place)
      sum += left[i]! * (left[Math.floor(place)]! * (1 - part) + left[Math.ceil(place)]! * part)
    }
    return sum
  }
  const cents = Array.from({ length: 41 }, (_, n) => n - 20)
  const best = cents.reduce((winner, cent) => {
    const period = (shift: number) => sampleRate / (frequency * 2 ** (shift / 1200))
    return match(period(cent)) > match(period(winner)) ? cent : winner
  })
  expect(Math.abs(best)).toBeLessThanOrEqual(4)
})
