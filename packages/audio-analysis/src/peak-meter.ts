const MOST_BUCKETS = 1000
const MOST_FINE_BUCKETS = 16384
const AUDIBLE = 10 ** (-60 / 20)

/**
 * Draws a waveform of music of unknown length while it passes: fine buckets double in width
 * whenever they run out, and the last step makes a thousand of them.
 */
export function createPeakMeter() {
  let fine = new Float32Array(MOST_FINE_BUCKETS)
  let width = 1
  let frames = 0
  let loudest = 0
  let firstAudible = -1
  let lastAudible = -1

  function widen() {
    for (let i = 0; i < MOST_FINE_BUCKETS / 2; i++)
      fine[i] = Math.max(fine[2 * i]!, fine[2 * i + 1]!)
    fine.fill(0, MOST_FINE_BUCKETS / 2)
    width *= 2
  }

  function add(channels: Float32Array[]) {
    const length = channels[0]?.length ?? 0
    for (let from = 0; from < length;) {
      if (frames === MOST_FINE_BUCKETS * width) widen()
      const until = Math.min(length, from + width - (frames % width))
      const bucket = Math.floor(frames / width)
      for (const samples of channels) {
        const peak = peakOf(samples, from, until)
        if (peak > fine[bucket]!) fine[bucket] = peak
        if (peak > loudest) loudest = peak
        if (peak > AUDIBLE) noteAudible(samples, from, until)
      }
      frames += until - from
      from = until
    }
  }

  function noteAudible(samples: Float32Array, from: number, until: number) {
    let first = from
    while (!isAudible(samples[first]!)) first++
    if (firstAudible < 0 || frames + first - from < firstAudible)
      firstAudible = frames + first - from
    let last = until - 1
    while (!isAudible(samples[last]!)) last--
    lastAudible = Math.max(lastAudible, frames + last - from)
  }

  /** One byte per bucket, at most a thousand; never below a sample that falls into it. */
  function peaks(): Uint8Array {
    const count = Math.min(MOST_BUCKETS, frames)
    return Uint8Array.from({ length: count }, (_, i) => {
      const from = Math.floor((i * frames) / count / width)
      const until = Math.ceil(((i + 1) * frames) / count / width)
      return Math.min(255, Math.ceil(peakOf(fine, from, until) * 255))
    })
  }

  return {
    add,
    peaks,
    /** Greatest absolute sample; 1 is full scale. */
    loudest: () => loudest,
    frames: () => frames,
    /** First audible frame and the one after the last. */
    audible: () => (firstAudible < 0 ? null : { from: firstAudible, until: lastAudible + 1 }),
  }
}

const isAudible = (sample: number) => sample > AUDIBLE || sample < -AUDIBLE

function peakOf(samples: Float32Array, from: number, until: number): number {
  let [low, high] = [0, 0]
  for (let i = from; i < until; i++) {
    const sample = samples[i]!
    if (sample > high) high = sample
    else if (sample < low) low = sample
  }
  return Math.max(high, -low)
}
