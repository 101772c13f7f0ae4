/** Rounds ±1 floats to 16-bit integers. */
export const sixteenBit = (samples: Float32Array): Int32Array<ArrayBuffer> =>
  Int32Array.from(samples, (sample) => Math.round(Math.max(-1, Math.min(1, sample)) * 32_767))
