/** The different values, the most frequent first; what is as frequent keeps its order. */
export function rank<T>(values: Iterable<T>): T[] {
  const counts = new Map<string, { value: T; count: number }>()
  for (const value of values) {
    const key = JSON.stringify(value)
    const known = counts.get(key)
    if (known) known.count++
    else counts.set(key, { value, count: 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ value }) => value)
}
