import { median } from './median.ts'

/**
 * Takes turns: each round measures every contestant once, every other round in reverse, so that a
 * machine that grows busier or warmer is unfair to nobody. What each measured, by name, in order.
 */
export async function inRounds<Name extends string, Measured>(
  rounds: number,
  contestants: Record<Name, () => Promise<Measured>>,
): Promise<Record<Name, Measured[]>> {
  const names = Object.keys(contestants) as Name[]
  const measured = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    Measured[]
  >
  for (let round = 0; round < rounds; round++)
    for (const name of round % 2 ? names.toReversed() : names)
      measured[name].push(await contestants[name]())
  return measured
}

/** Medians of two contestants, and the median of the ratios within each round. */
export function compare<Measured>(
  ours: Measured[],
  theirs: Measured[],
  by: (measured: Measured) => number,
) {
  const ratios = ours.flatMap((one, round) => {
    const other = theirs[round]
    return other === undefined ? [] : [by(one) / by(other)]
  })
  return { value: median(ours.map(by)), baseline: median(theirs.map(by)), ratio: median(ratios) }
}
