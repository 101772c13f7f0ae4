/**
 * A number from 0 to below 1 that follows from `seed`, and the seed of the next one: mulberry32 by
 * Tommy Ettinger. The same seed gives the same order on every machine.
 */
export function roll(seed: number): { value: number; seed: number } {
  const next = (seed + 0x6d2b79f5) | 0
  let bits = Math.imul(next ^ (next >>> 15), next | 1)
  bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
  return { value: ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32, seed: next }
}
