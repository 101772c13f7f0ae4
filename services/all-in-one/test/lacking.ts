/**
 * The fewest scopes without which none of the alternatives lets anybody in: one of each alternative. An
 * alternative of no scope is never lacked.
 */
export function lackings(alternatives: string[][]): string[][] {
  if (alternatives.some((scopes) => !scopes.length)) return []
  const sets = alternatives.reduce<string[][]>(
    (chosen, scopes) => chosen.flatMap((one) => scopes.map((scope) => [...one, scope])),
    alternatives.length ? [[]] : [],
  )
  const sorted = sets.map((one) => [...new Set(one)].toSorted())
  return [...new Map(sorted.map((one) => [one.join(), one])).values()]
}
