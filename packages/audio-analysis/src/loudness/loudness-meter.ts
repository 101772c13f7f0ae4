import type { ChannelOrder } from '../pcm.ts'
import { channelWeights } from './channel-weights.ts'
import { integratedLoudness } from './integrated-loudness.ts'
import { createKWeighting } from './k-weighting.ts'

const SLOWEST_RATE = 4000

/**
 * Measures integrated loudness while music passes (ITU-R BS.1770-4). One number is kept per 100 ms.
 * Below 4 kHz, and with more than eight channels, there is no loudness: `lufs()` is null.
 */
export function createLoudnessMeter(sampleRate: number, channelCount: number, order: ChannelOrder) {
  const weights = sampleRate < SLOWEST_RATE ? [] : channelWeights(channelCount, order)
  const heard = weights.flatMap((weight, channel) =>
    weight ? [{ weight, channel, filter: createKWeighting(sampleRate) }] : [],
  )
  const stepFrames = Math.round(sampleRate / 10)
  const steps: number[] = []
  let framesInStep = 0

  function add(channels: Float32Array[]) {
    const frames = channels[0]?.length ?? 0
    for (let from = 0; from < frames;) {
      const until = Math.min(frames, from + stepFrames - framesInStep)
      for (const { channel, filter } of heard) filter.add(channels[channel]!, from, until)
      framesInStep += until - from
      from = until
      if (framesInStep === stepFrames) finishStep()
    }
  }

  function finishStep() {
    let energy = 0
    for (const { weight, filter } of heard) energy += weight * filter.takeEnergy()
    steps.push(energy / stepFrames)
    framesInStep = 0
  }

  const blocks = () =>
    steps.slice(3).map((step, i) => (steps[i]! + steps[i + 1]! + steps[i + 2]! + step) / 4)

  return { add, lufs: () => integratedLoudness(blocks()) }
}
