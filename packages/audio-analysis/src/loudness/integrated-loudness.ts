/** LUFS of a block's channel-weighted mean square (BS.1770-4 equation 2). */
const lufsOf = (power: number): number => -0.691 + 10 * Math.log10(power)

const powerOf = (lufs: number): number => 10 ** ((lufs + 0.691) / 10)

const ABSOLUTE_GATE = powerOf(-70)

/**
 * Integrated loudness in LUFS of 400 ms blocks that overlap by 75 %, given as mean squares, by
 * BS.1770-4 annex 1: blocks below -70 LUFS are left out, then those 10 LU below the rest's mean.
 * Null when nothing is loud enough.
 */
export function integratedLoudness(powers: number[]): number | null {
  const heard = meanAbove(powers, ABSOLUTE_GATE)
  if (heard === undefined) return null
  const music = meanAbove(powers, Math.max(ABSOLUTE_GATE, heard / 10))
  return music === undefined ? null : lufsOf(music)
}

function meanAbove(powers: number[], gate: number): number | undefined {
  let sum = 0
  let count = 0
  for (const power of powers) {
    if (power <= gate) continue
    sum += power
    count++
  }
  return count ? sum / count : undefined
}
