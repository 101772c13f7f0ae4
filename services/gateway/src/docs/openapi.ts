import document from '@busker/web-api/openapi.json' with { type: 'json' }

export interface Operation {
  operationId?: string
  summary?: string
  description?: string
  deprecated?: boolean
  tags?: string[]
  security?: Record<string, string[]>[]
  parameters?: ({ name: string; in: string; required?: boolean; description?: string } | Ref)[]
  responses?: Record<string, { description?: string } | Ref>
}
interface Ref {
  $ref: string
}

/** The document of the Web API (OpenAPI 3.1), as far as we look into it. */
export interface WebApi {
  info: { title: string; version: string; description?: string }
  servers?: { url: string; description?: string }[]
  tags?: { name: string; description?: string }[]
  paths: Record<string, Record<string, unknown>>
  security?: Record<string, string[]>[]
  components?: { securitySchemes?: Record<string, { flows?: Record<string, object> }> }
}

/** The Web API as it is committed: of no installation in particular. */
export const webApi: WebApi = document

const METHODS = ['get', 'post', 'put', 'patch', 'delete']

/** Each operation with its method, in capitals, and its path. */
export const operationsOf = ({ paths }: WebApi) =>
  Object.entries(paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => ({
      method: method.toUpperCase(),
      path,
      operation: item[method] as Operation,
    })),
  )
