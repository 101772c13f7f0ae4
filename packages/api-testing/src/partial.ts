/** The same schema without a word about which fields must be there. */
export function partial(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(partial)
  if (typeof schema !== 'object' || schema === null) return schema
  const kept = Object.entries(schema).filter(
    ([key, value]) => !(key === 'required' && Array.isArray(value)),
  )
  return Object.fromEntries(kept.map(([key, value]) => [key, partial(value)]))
}
