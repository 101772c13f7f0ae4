/** A JSON Schema of the dialect of OpenAPI 3.1, as far as it is compared. */
export type Schema = {
  $ref?: string
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema | boolean
  additionalProperties?: Schema | boolean
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  [keyword: string]: unknown
}

type Content = Record<string, { schema?: Schema }>
export interface Parameter {
  name: string
  in: string
  required?: boolean
  schema?: Schema
}
export interface Answer {
  headers?: Record<string, unknown>
  content?: Content
}
export interface Body {
  required?: boolean
  content: Content
}
/** Alternatives, each of which lets in: what it wants, by security scheme. */
export type Security = Record<string, string[]>[]

export interface Operation {
  parameters?: (Parameter | Reference)[]
  requestBody?: Body | Reference
  responses?: Record<string, Answer | Reference>
  security?: Security
}
export interface Reference {
  $ref: string
}

/** An OpenAPI 3.1 document, as far as it is compared. */
export interface OpenApi {
  paths?: Record<string, Record<string, unknown>>
  security?: Security
  components?: Record<string, Record<string, unknown>>
}

/** What a reference within the document stands for. Throws when it leads nowhere. */
export function follow<T extends object>(document: OpenApi, value: T | Reference): T {
  if (!('$ref' in value) || typeof value.$ref !== 'string') return value as T
  let found: unknown = document
  for (const step of value.$ref.replace(/^#\//, '').split('/')) {
    const name = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~')
    found = (found as Record<string, unknown> | undefined)?.[name]
  }
  if (typeof found !== 'object' || found === null)
    throw new Error(`${value.$ref} stands for nothing in the document.`)
  return follow(document, found as T)
}
