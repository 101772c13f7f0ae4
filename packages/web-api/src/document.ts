import document from '../openapi.json' with { type: 'json' }

/** As much of an OpenAPI 3.1 document as we read of ours. */
export interface ApiDocument {
  openapi: string
  info: { title: string; version: string; description?: string }
  servers: { url: string }[]
  paths: Record<string, Record<string, DocumentedOperation>>
  components: {
    schemas: Record<string, object>
    securitySchemes?: Record<string, { flows?: Record<string, object> }>
  }
}

export interface DocumentedOperation {
  operationId: string
  summary: string
  description?: string
  tags: string[]
  deprecated?: boolean
  security: Record<string, string[]>[]
  parameters?: Parameter[]
  requestBody?: { required?: boolean; content: Content }
  responses: Record<string, { description: string; content?: Content }>
}

export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  description?: string
  schema: object
}

type Content = Record<string, { schema?: object }>

/** The reference of the Web API, as it was last written by `bun run openapi`. */
export const apiDocument = document as unknown as ApiDocument
