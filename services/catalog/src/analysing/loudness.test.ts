import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { loudnessOfAlbum } from './loudness.ts'

const track = (loudnessLufs: number | null, minutes = 1, samplePeakDbfs: number | null = -1) => ({
  durationMs: minutes * 60_000,
  loudnessLufs,
  samplePeakDbfs,
})
const anyTrack = fc.record({
  durationMs: fc.integer({ min: 1, max: 7_200_000 }),
  loudnessLufs: fc.option(fc.integer({ min: -6000, max: 0 }).map((n) => n / 100)),
  samplePeakDbfs: fc.option(fc.integer({ min: -6000, max: 300 }).map((n) => n / 100)),
})

test('an album is as loud as its tracks together, the long ones counting more', () => {
  expect(loudnessOfAlbum([track(-10), track(-10)])).toEqual({ lufs: -10, peakDbfs: -1 })
  // 10 lg((1 + 0.1) / 2) = -2.60
  expect(loudnessOfAlbum([track(-10), track(-20)])?.lufs).toBe(-12.6)
  expect(loudnessOfAlbum([track(-10), track(-20, 9)])?.lufs).toBe(-17.21)
  expect(loudnessOfAlbum([track(-10, 1, -3), track(-20, 1, 0.2)])?.peakDbfs).toBe(0.2)
})

test('what is silent does not make an album quieter, and silence alone has no loudness', () => {
  expect(loudnessOfAlbum([track(-9), track(null, 20, null)])?.lufs).toBe(-9)
  expect(loudnessOfAlbum([track(null)])).toBeNull()
  expect(loudnessOfAlbum([])).toBeNull()
})

test('an album is never louder than its loudest track nor quieter than its quietest', () => {
  fc.assert(
    fc.property(fc.array(anyTrack), (tracks) => {
      const album = loudnessOfAlbum(tracks)
      const heard = tracks.filter((one) => one.loudnessLufs !== null && one.samplePeakDbfs !== null)
      expect(album === null).toBe(!heard.length)
      if (!album) return
      const lufs = heard.map((one) => one.loudnessLufs!)
      expect(album.lufs).toBeGreaterThanOrEqual(Math.min(...lufs) - 0.01)
      expect(album.lufs).toBeLessThanOrEqual(Math.max(...lufs) + 0.01)
      for (const { samplePeakDbfs } of heard)
        expect(album.peakDbfs).toBeGreaterThanOrEqual(samplePeakDbfs!)
      const apart = loudnessOfAlbum(tracks.toReversed())
      expect(apart?.lufs).toBeCloseTo(album.lufs, 1)
    }),
  )
})
