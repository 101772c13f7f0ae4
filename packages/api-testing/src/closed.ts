/**
 * A schema whose objects have no fields but those that it names. The document leaves them open, since
 * clients must bear new fields; our own answers must not have any that it does not tell of.
 */
export function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'examples' || key === 'example' || key === 'enum' || key === 'const'
        ? value
        : closed(value),
    ]),
  )
  const isOpen =
    'properties' in inner && inner.type === 'object' && !('additionalProperties' in inner)
  return isOpen ? { ...inner, additionalProperties: false } : inner
}
