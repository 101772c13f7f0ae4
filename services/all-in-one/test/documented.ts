import webApi from '@busker/web-api/openapi.json' with { type: 'json' }
import { type KnownIds, knownParameters } from './known-paths.ts'

interface Schema {
  $ref?: string
  type?: string | string[]
  example?: unknown
  examples?: unknown[]
  default?: unknown
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  minItems?: number
  minimum?: number
}
interface Example {
  schema?: Schema
  example?: unknown
  examples?: Record<string, { value?: unknown }> | unknown[]
}
type Parameter = Example & { name: string; in: string; required?: boolean }
interface Described {
  operationId: string
  security?: Record<string, string[]>[]
  parameters?: (Parameter | { $ref: string })[]
  requestBody?: { content: Record<string, Example> } | { $ref: string }
}
interface Document {
  paths: Record<string, Record<string, unknown>>
  security?: Record<string, string[]>[]
}

const document: Document = webApi
const METHODS = ['get', 'post', 'put', 'patch', 'delete']

/** An operation of the document, with the alternatives that let somebody in: none when all may come. */
export interface Documented {
  name: string
  /** Each alternative as the scopes that it wants, of whatever scheme. */
  alternatives: string[][]
  isOpen: boolean
  /** A request that it takes, whose path leads to what is there. */
  request: (site: string, ids: KnownIds, token?: string) => Request
}

/** All operations of the document. */
export const documented = (): Documented[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => {
      const operation = item[method] as Described
      const shared = (item.parameters ?? []) as Described['parameters']
      const parameters = [...(shared ?? []), ...(operation.parameters ?? [])].map(
        (one) => follow(one) as Parameter,
      )
      const security = operation.security ?? document.security ?? []
      return {
        name: `${method.toUpperCase()} ${path}`,
        alternatives: security.map((one) => Object.values(one).flat()),
        isOpen: !security.length || security.some((one) => !Object.keys(one).length),
        request: (site, ids, token) => {
          const known = new Map(knownParameters(path, ids).map(({ name, id }) => [name, id]))
          const value = (one: Parameter) => {
            const own = one.in === 'path' ? known.get(one.name) : undefined
            return String(own ?? exampleOf(one))
          }
          const needed = parameters.filter((one) => one.required)
          const real = path.replace(/\{(\w+)\}/g, (whole, name: string) => {
            const one = needed.find((parameter) => parameter.name === name)
            return one ? encodeURIComponent(value(one)) : whole
          })
          const query = needed.filter((one) => one.in === 'query')
          const asked = new URL(real, site)
          for (const one of query) asked.searchParams.set(one.name, value(one))
          const body = operation.requestBody && bodyOf(follow(operation.requestBody))
          return new Request(asked, {
            method: method.toUpperCase(),
            headers: {
              ...(body ? { 'content-type': body.type } : {}),
              ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
            },
            ...(body ? { body: body.text } : {}),
          })
        },
      }
    }),
  )

function bodyOf(body: object) {
  const { content } = body as { content: Record<string, Example> }
  const [type, example] = Object.entries(content)[0] ?? ['application/json', {}]
  const value = exampleOf(example)
  return { type, text: typeof value === 'string' ? value : JSON.stringify(value) }
}

function follow(value: object): object {
  if (!('$ref' in value) || typeof value.$ref !== 'string') return value
  const steps = value.$ref.slice(2).split('/')
  let found: unknown = document
  for (const step of steps) found = (found as Record<string, unknown>)[step]
  return follow(found as object)
}

/** The example that is given, else the least that the schema allows. */
function exampleOf({ example, examples, schema = {} }: Example): unknown {
  if (example !== undefined) return example
  const [first] = Object.values(examples ?? {}) as { value?: unknown }[]
  return first?.value ?? leastOf(schema)
}

function leastOf(schema: Schema): unknown {
  const { example, examples, const: only, enum: values, ...rest } = follow(schema) as Schema
  const given = example ?? examples?.[0] ?? rest.default ?? only ?? values?.[0]
  if (given !== undefined) return given
  const [alternative] = rest.anyOf ?? rest.oneOf ?? []
  if (alternative) return leastOf(alternative)
  const type = Array.isArray(rest.type) ? rest.type[0] : rest.type
  if (type === 'object' || rest.properties)
    return Object.fromEntries(
      (rest.required ?? []).map((name) => [name, leastOf(rest.properties?.[name] ?? {})]),
    )
  if (type === 'array') return rest.minItems ? [leastOf(rest.items ?? {})] : []
  if (type === 'boolean') return true
  if (type === 'integer' || type === 'number') return rest.minimum ?? 0
  return 'x'
}
