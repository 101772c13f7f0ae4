import { type OpenApi, type Schema, follow } from './document.ts'

/** All of several schemas at once; of what two of them say, the later counts. */
function merge(schemas: Schema[]): Schema {
  const merged: Schema = Object.assign({}, ...schemas)
  const properties = Object.assign({}, ...schemas.map((schema) => schema.properties))
  if (Object.keys(properties).length) merged.properties = properties
  const required = new Set(schemas.flatMap((schema) => schema.required ?? []))
  if (required.size) merged.required = [...required]
  return merged
}

/**
 * The alternatives that a schema is made of, each without references, `anyOf`, `oneOf`, `allOf` and
 * lists of types at its top: `anyOf: [A, {type: 'null'}]` and `type: ['string', 'null']` are two each.
 */
export function branchesOf(document: OpenApi, schema: Schema): Schema[] {
  const { $ref, anyOf, oneOf, allOf, ...rest } = schema
  if ($ref !== undefined) {
    const whole = merge([follow<Schema>(document, { $ref }), rest])
    return branchesOf(document, whole)
  }
  if (allOf) {
    const parts = allOf.map((part) => branchesOf(document, part))
    const one = parts.flatMap((part) => (part.length === 1 ? part : []))
    const several = parts.find((part) => part.length > 1)
    const whole = merge([...one, { ...rest, ...(anyOf && { anyOf }), ...(oneOf && { oneOf }) }])
    if (!several) return branchesOf(document, whole)
    return several.flatMap((branch) => branchesOf(document, merge([branch, whole])))
  }
  const alternatives = anyOf ?? oneOf
  if (alternatives)
    return alternatives.flatMap((alternative) =>
      branchesOf(document, alternative).map((branch) => merge([rest, branch])),
    )
  if (Array.isArray(rest.type)) return rest.type.map((type) => ({ ...rest, type }))
  return [rest]
}

/** The values of an enumeration; undefined when there are others. */
export const valuesOf = (schema: Schema): unknown[] | undefined =>
  'const' in schema ? [schema.const] : schema.enum

/** What kind of values an alternative holds: 'any' when it does not say. */
export function kindOf(schema: Schema): string {
  if (typeof schema.type === 'string') return schema.type
  const [value] = valuesOf(schema) ?? []
  if (value === null) return 'null'
  if (value !== undefined) return Array.isArray(value) ? 'array' : typeof value
  return schema.properties ? 'object' : 'any'
}
