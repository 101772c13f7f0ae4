/** Coefficients of y = b0·x0 + b1·x1 + b2·x2 − a1·y1 − a2·y2. */
export interface Biquad {
  b0: number
  b1: number
  b2: number
  a1: number
  a2: number
}

/** The head's effect on high notes: BS.1770-4 table 1, re-derived for any sample rate. */
export function shelf(sampleRate: number): Biquad {
  const q = 0.7071752369554196
  const k = Math.tan((Math.PI * 1681.974450955533) / sampleRate)
  const high = 10 ** (3.999843853973347 / 20)
  const band = high ** 0.4996667741545416
  const a0 = 1 + k / q + k * k
  return {
    b0: (high + (band * k) / q + k * k) / a0,
    b1: (2 * (k * k - high)) / a0,
    b2: (high - (band * k) / q + k * k) / a0,
    a1: (2 * (k * k - 1)) / a0,
    a2: (1 - k / q + k * k) / a0,
  }
}

/** The ear's deafness to the lowest notes: BS.1770-4 table 2, for any sample rate. */
export function highPass(sampleRate: number): Biquad {
  const q = 0.5003270373238773
  const k = Math.tan((Math.PI * 38.13547087602444) / sampleRate)
  const a0 = 1 + k / q + k * k
  return { b0: 1, b1: -2, b2: 1, a1: (2 * (k * k - 1)) / a0, a2: (1 - k / q + k * k) / a0 }
}

/** K-weights one channel and adds up its energy, the same in one piece or in many. */
export function createKWeighting(sampleRate: number) {
  const { b0, b1, b2, a1, a2 } = shelf(sampleRate)
  const { a1: c1, a2: c2 } = highPass(sampleRate)
  let [s1, s2, h1, h2, energy] = [0, 0, 0, 0, 0]

  /** Adds the samples from `from` up to `until`. */
  function add(samples: Float32Array, from: number, until: number) {
    let [u1, u2, v1, v2, sum] = [s1, s2, h1, h2, energy]
    for (let i = from; i < until; i++) {
      const x = samples[i]!
      const y = b0 * x + u1
      u1 = b1 * x - a1 * y + u2
      u2 = b2 * x - a2 * y
      const z = y + v1
      v1 = -2 * y - c1 * z + v2
      v2 = y - c2 * z
      sum += z * z
    }
    ;[s1, s2, h1, h2, energy] = [u1, u2, v1, v2, sum]
  }

  /** The sum of the weighted samples' squares since the last call. */
  function takeEnergy(): number {
    const taken = energy
    ;[s1, s2, h1, h2, energy] = [settle(s1), settle(s2), settle(h1), settle(h2), 0]
    return Number.isFinite(taken) ? taken : 0
  }

  return { add, takeEnergy }
}

/** Denormal numbers are a hundred times slower, and a broken file's NaN would never leave. */
const settle = (state: number) => (Number.isFinite(state) && Math.abs(state) > 1e-30 ? state : 0)
