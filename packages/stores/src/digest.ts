/** How many things there are, and a sum over their hashes: the same in whatever order they come. */
export function createDigest() {
  let count = 0
  let sum = 0n
  return {
    /** One thing, written in the one way that it is always written in. */
    add(text: string) {
      count++
      sum = BigInt.asUintN(128, sum + BigInt(`0x${Bun.SHA256.hash(text, 'hex').slice(0, 32)}`))
    },
    count: () => count,
    toString: () => `${count} ${sum.toString(16).padStart(32, '0')}`,
  }
}

/** JSON whose keys are in order, so that equal values are equal texts. */
export const orderedJson = (value: unknown) =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
