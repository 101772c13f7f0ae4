import { isDeepStrictEqual } from 'node:util'
import type { Schema } from './document.ts'

const least = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties']
const most = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties']
/** What can only be compared as it stands: equal, or no longer said. */
const opaque =
  'pattern format multipleOf uniqueItems prefixItems contains propertyNames patternProperties not if then else dependentRequired dependentSchemas contentEncoding'.split(
    ' ',
  )

/** The limits of `wanted` that what `given` describes may break, in words. */
export function limitsThatFail(given: Schema, wanted: Schema): string[] {
  const number = (schema: Schema, keyword: string) => {
    const value = schema[keyword]
    return typeof value === 'number' ? value : undefined
  }
  const beyond = (keyword: string, sign: 1 | -1) => {
    const limit = number(wanted, keyword)
    const own = number(given, keyword)
    return limit !== undefined && (own === undefined || sign * (own - limit) > 0)
  }
  return [
    ...least.filter((keyword) => beyond(keyword, -1)),
    ...most.filter((keyword) => beyond(keyword, 1)),
    ...opaque.filter((keyword) => {
      const value = wanted[keyword]
      return value !== undefined && value !== false && !isDeepStrictEqual(given[keyword], value)
    }),
  ].map((keyword) => ` may break ${keyword} ${JSON.stringify(wanted[keyword])}`)
}
