const NO_NUL = String.raw`^[^\u0000]*$`
const NARROWER = ['pattern', 'enum', 'const', 'format', 'anyOf', 'oneOf']

/** The same schemas of what is sent, with the rule of all text: it holds no NUL, which PostgreSQL cannot keep. */
export function withoutNul<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(withoutNul) as T
  if (typeof schema !== 'object' || schema === null) return schema
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'examples' || key === 'default' ? value : withoutNul(value),
    ]),
  )
  const isAnyText = inner.type === 'string' && !NARROWER.some((word) => word in inner)
  return (isAnyText ? { ...inner, pattern: NO_NUL } : inner) as T
}
