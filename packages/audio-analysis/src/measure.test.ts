import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { createMeasurement } from './measure.ts'
import { createPeakMeter } from './peak-meter.ts'
import { sine } from './sine.fixture.ts'

const shape = fc.record({
  frames: fc.integer({ min: 1, max: 60_000 }),
  seed: fc.nat(),
  channels: fc.integer({ min: 1, max: 3 }),
})

const musicOf = ({ frames, seed, channels }: { frames: number; seed: number; channels: number }) =>
  Array.from({ length: channels }, (_, channel) =>
    Float32Array.from({ length: frames }, (_, i) => noise((seed % 1000) + channel, i)),
  )

const noise = (seed: number, i: number) => {
  const x = Math.sin(i * 12.9898 + seed * 78.233) * 43758.5453
  return (x - Math.floor(x)) * 2 - 1
}

const cuts = fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 30 })

function* pieces(channels: Float32Array[], lengths: number[]) {
  let from = 0
  for (const length of [...lengths, Infinity]) {
    yield channels.map((samples) => samples.subarray(from, from + length))
    from += length
  }
}

function measured(channels: Float32Array[], lengths: number[] = []) {
  const measurement = createMeasurement()
  for (const piece of pieces(channels, lengths))
    measurement.add({ channels: piece, sampleRate: 8000, order: 'wave' })
  return measurement.result(null)
}

test('music measures the same in whatever pieces it arrives', () => {
  fc.assert(
    fc.property(shape, cuts, (drawn, lengths) => {
      const channels = musicOf(drawn)
      expect(measured(channels, lengths)).toEqual(measured(channels))
    }),
    { numRuns: 60 },
  )
})

test('no sample stands out above its place in the waveform', () => {
  fc.assert(
    fc.property(shape, (drawn) => {
      const channels = musicOf(drawn)
      const meter = createPeakMeter()
      meter.add(channels)
      const peaks = meter.peaks()
      const frames = channels[0]!.length
      expect(peaks.length).toBe(Math.min(1000, frames))
      const above = channels.some((samples) =>
        samples.some(
          (sample, i) => Math.abs(sample) * 255 > peaks[Math.floor((i * peaks.length) / frames)]!,
        ),
      )
      expect(above).toBe(false)
    }),
    { numRuns: 60 },
  )
})

test('a long piece draws its quiet and its loud half apart', () => {
  const { peaks } = measured([new Float32Array([...sine(60, -20, 8000), ...sine(60, 0, 8000)])])
  const bytes = Buffer.from(peaks, 'base64')
  expect(bytes).toHaveLength(1000)
  expect(new Set(bytes.subarray(0, 498))).toEqual(new Set([26]))
  expect(new Set(bytes.subarray(502))).toEqual(new Set([255]))
})

test('silence before and after the music is found', () => {
  const silence = new Float32Array(8000)
  const { audible, durationMs } = measured(
    [new Float32Array([...silence, ...sine(2, -6, 8000), ...silence])],
    [],
  )
  expect(durationMs).toBe(4000)
  expect(audible).toEqual({ fromMs: 1000, untilMs: 3000 })
})

test('digital silence has neither peak nor loudness nor anything audible', () => {
  expect(measured([new Float32Array(8000)])).toMatchObject({
    samplePeakDbfs: null,
    loudnessLufs: null,
    audible: null,
  })
})

test('no music at all is no analysis', () => {
  expect(() => createMeasurement().result(null)).toThrow('No music could be decoded')
})
