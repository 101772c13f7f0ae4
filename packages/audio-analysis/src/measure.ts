import { type AudioAnalysis, CannotDecode } from './analysis.ts'
import { createLoudnessMeter } from './loudness/loudness-meter.ts'
import { createPeakMeter } from './peak-meter.ts'
import type { Pcm } from './pcm.ts'

/**
 * Measures music while it passes. The answer is the same however it is cut into pieces. Music that
 * changes its rate or its channels midway keeps the first ones' loudness, as such files are rare.
 */
export function createMeasurement() {
  const peaks = createPeakMeter()
  let first: Pcm | undefined
  let loudness: ReturnType<typeof createLoudnessMeter> | undefined
  const framesAtRate = new Map<number, number>()

  function add(pcm: Pcm) {
    const frames = pcm.channels[0]?.length ?? 0
    if (!frames || !pcm.sampleRate) return
    first ??= { ...pcm, channels: pcm.channels.map(() => new Float32Array()) }
    loudness ??= createLoudnessMeter(pcm.sampleRate, pcm.channels.length, pcm.order)
    framesAtRate.set(pcm.sampleRate, (framesAtRate.get(pcm.sampleRate) ?? 0) + frames)
    peaks.add(pcm.channels)
    if (pcm.sampleRate === first.sampleRate && pcm.channels.length === first.channels.length)
      loudness.add(pcm.channels)
  }

  /** @throws CannotDecode CORRUPT when no music passed */
  function result(gapless: AudioAnalysis['gapless']): AudioAnalysis {
    if (!first || !loudness)
      throw new CannotDecode('CORRUPT', 'No music could be decoded from the file.')
    let seconds = 0
    for (const [rate, frames] of framesAtRate) seconds += frames / rate
    const toMs = (frames: number) => Math.round((frames / peaks.frames()) * seconds * 1000)
    const audible = peaks.audible()
    const loudest = peaks.loudest()
    return {
      version: 1,
      durationMs: Math.round(seconds * 1000),
      sampleRate: first.sampleRate,
      channels: first.channels.length,
      peaks: Buffer.from(peaks.peaks()).toString('base64'),
      loudnessLufs: rounded(loudness.lufs()),
      samplePeakDbfs: loudest ? rounded(20 * Math.log10(loudest)) : null,
      audible: audible && { fromMs: toMs(audible.from), untilMs: toMs(audible.until) },
      gapless,
    }
  }

  return { add, result }
}

const rounded = (decibels: number | null) =>
  decibels === null || !Number.isFinite(decibels) ? null : Math.round(decibels * 100) / 100
