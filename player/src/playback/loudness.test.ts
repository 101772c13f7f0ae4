import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { gainFor, type Level, type Normalize } from './loudness.ts'

const decibels = (factor: number) => 20 * Math.log10(factor)
const hundredths = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((n) => n / 100)
const level: fc.Arbitrary<Level> = fc.record({
  lufs: hundredths(-70, 3),
  peakDbfs: hundredths(-70, 4),
})
const levels = fc.record({
  track: fc.option(level, { nil: undefined }),
  album: fc.option(level, { nil: undefined }),
})
const normalize = fc.constantFrom<Normalize>('auto', 'track', 'album', 'off')

test('loud music is lowered to -14 LUFS, quiet music raised to it', () => {
  const gain = (lufs: number, peakDbfs: number) =>
    decibels(gainFor({ track: { lufs, peakDbfs } }, 'auto', false))
  expect(gain(-8, 0)).toBeCloseTo(-6)
  expect(gain(-14, -1)).toBeCloseTo(0)
  expect(gain(-20, -10)).toBeCloseTo(6)
  expect(gain(-20, -4)).toBeCloseTo(3)
  expect(gain(-20, 0)).toBeCloseTo(0)
  expect(gain(-50, -40)).toBeCloseTo(12)
})

test('an album in its order keeps its own dynamics, in any other its tracks are alike', () => {
  const known = { track: { lufs: -24, peakDbfs: -12 }, album: { lufs: -10, peakDbfs: 0 } }
  const gain = (how: Normalize, inAlbum: boolean) => decibels(gainFor(known, how, inAlbum))
  expect(gain('auto', true)).toBeCloseTo(-4)
  expect(gain('auto', false)).toBeCloseTo(10)
  expect(gain('album', false)).toBeCloseTo(-4)
  expect(gain('track', true)).toBeCloseTo(10)
})

test('music of which nothing is known, and music that is to be left alone, is left alone', () => {
  expect(gainFor({}, 'auto', true)).toBe(1)
  expect(gainFor({ track: { lufs: -3, peakDbfs: 0 } }, 'off', false)).toBe(1)
})

test('where one of the two is not known, the other counts', () => {
  const loud = { lufs: -8, peakDbfs: 0 }
  expect(gainFor({ track: loud }, 'album', true)).toBe(gainFor({ album: loud }, 'album', true))
  expect(gainFor({ album: loud }, 'track', false)).toBe(gainFor({ track: loud }, 'track', false))
})

test('whatever was measured, what is raised does not clip, and nothing is raised past the target', () => {
  fc.assert(
    fc.property(levels, normalize, fc.boolean(), (known, how, inAlbum) => {
      const gain = gainFor(known, how, inAlbum)
      expect(gain).toBeGreaterThan(0)
      const byAlbum = how === 'album' || (how === 'auto' && inAlbum)
      const one = byAlbum ? (known.album ?? known.track) : (known.track ?? known.album)
      if (!one || how === 'off') return expect(gain).toBe(1)
      if (gain > 1) expect(decibels(gain)).toBeLessThanOrEqual(-one.peakDbfs + 1e-9)
      expect(one.lufs + decibels(gain)).toBeLessThanOrEqual(-14 + 1e-9)
      // Lowered to the target exactly: too much would be as wrong.
      if (one.lufs >= -14) expect(one.lufs + decibels(gain)).toBeCloseTo(-14)
      else expect(gain).toBeGreaterThanOrEqual(1)
    }),
    { numRuns: 2000 },
  )
})

test('louder music is never played louder for it', () => {
  fc.assert(
    fc.property(level, hundredths(0, 20), (one, more) => {
      const gain = (by: number) =>
        gainFor({ track: { lufs: one.lufs + by, peakDbfs: one.peakDbfs + by } }, 'track', false)
      expect(gain(more)).toBeLessThanOrEqual(gain(0))
    }),
  )
})
