/** The smallest of some numbers that at least `part` of them, from 0 to 1, do not exceed (nearest rank). NaN when there are none. */
export function percentile(numbers: number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? NaN
}
