import { expect, test } from 'bun:test'
import { Waveform } from '@busker/web-api/sound'
import { waveformJson } from './waveform-json.ts'

test('the waveform of the longest track is at most 2 KB as it is sent', () => {
  const longest = waveformJson({
    version: 1,
    durationMs: 604_800_000,
    sampleRate: 192_000,
    channels: 2,
    peaks: Buffer.alloc(1000, 255).toString('base64'),
    loudnessLufs: -100 / 7,
    samplePeakDbfs: -1 / 7,
    audible: { fromMs: 604_700_000, untilMs: 604_800_000 },
    gapless: { startFrames: 100_000, endFrames: 100_000 },
  })
  expect(Buffer.byteLength(JSON.stringify(longest))).toBeLessThanOrEqual(2000)
  expect(Waveform.parse(longest)).toEqual(longest)
})
