import type { App } from '@busker/http/reach'
import type { ApiDocument, DocumentedOperation } from '@busker/web-api/document'
import { tags } from '@busker/web-api/tags'
import { Hono } from 'hono'
import { generateSpecs } from 'hono-openapi'
import { gatewayErrors } from './gateway-errors.ts'
import { keyed } from './keyed.ts'
import { withExamples } from './with-examples.ts'
import { withoutNul } from './without-nul.ts'

const DESCRIPTION = `The Web API of a Busker: accounts, catalogue, playlists, search and playing.

It has the shapes of Spotify's Web API, under the names of 2023 and of 2026, so its official SDK works
with another host. Ids have 22 letters and digits; URIs are written \`busker:track:ID\`, and \`spotify:\`
is taken too. Times are ISO 8601 in UTC; fields that end in \`_ms\` are milliseconds.

Every error looks the same: \`{"error":{"status","reason","message"}}\`. Programs branch on \`reason\`.`

const SCOPES_AT = { authorizationUrl: '/authorize', tokenUrl: '/api/token' }

/** The reference of all that these services answer, made from their routes (OpenAPI 3.1). */
export async function apiDocumentOf(apps: Iterable<App>): Promise<ApiDocument> {
  const paths: ApiDocument['paths'] = {}
  const schemas: ApiDocument['components']['schemas'] = {}
  for (const app of apps) {
    if (!(app instanceof Hono)) throw new Error('This is no Hono app.')
    const made = (await generateSpecs(app, {
      excludeStaticFile: false,
      defaultValidationErrorResponse: false,
    })) as unknown as ApiDocument
    Object.assign(schemas, made.components.schemas)
    for (const [path, methods] of Object.entries(made.paths)) {
      // What has no summary is not told of: only its validators are known.
      const told = Object.entries(methods).filter(([, operation]) => 'summary' in operation)
      if (told.length)
        paths[path] = {
          ...paths[path],
          ...Object.fromEntries(told.map(complete).map((one) => keyed(path, one))),
        }
    }
  }
  return JSON.parse(
    JSON.stringify({
      openapi: '3.1.0',
      info: {
        title: 'Busker Web API',
        version: '0.1.0',
        description: DESCRIPTION,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
      paths: inOrder(paths),
      components: {
        securitySchemes: {
          token: {
            type: 'oauth2',
            flows: {
              authorizationCode: {
                ...SCOPES_AT,
                refreshUrl: '/api/token',
                scopes: scopesIn(paths),
              },
              clientCredentials: { tokenUrl: '/api/token', scopes: {} },
            },
          },
        },
        schemas: withExamples(open(Object.fromEntries(Object.entries(schemas).toSorted(byName)))),
      },
    }),
  ) as ApiDocument
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1)

const inOrder = (paths: ApiDocument['paths']) =>
  Object.fromEntries(Object.entries(paths).toSorted(byName))

/** What zod says of every whole number, which tells a reader nothing. */
const isBoundOfNumbers = (key: string, value: unknown) =>
  (key === 'minimum' && value === Number.MIN_SAFE_INTEGER) ||
  (key === 'maximum' && value === Number.MAX_SAFE_INTEGER)

/** The same schemas without a word against more fields: clients must bear new ones. */
function open<T>(schema: T): T {
  if (typeof schema !== 'object' || schema === null) return schema
  if (Array.isArray(schema)) return schema.map(open) as T
  const kept = Object.entries(schema).filter(
    ([key, value]) =>
      !(key === 'additionalProperties' && value === false) && !isBoundOfNumbers(key, value),
  )
  return Object.fromEntries(kept.map(([key, value]) => [key, open(value)])) as T
}

/** Adds what the gateway answers for any operation, and what any body or any GET may lead to. */
function complete([method, operation]: [string, DocumentedOperation]) {
  const { responses } = operation
  const isJson = responses[200]?.content && 'application/json' in responses[200].content
  return [
    method,
    {
      ...operation,
      ...(operation.parameters ? { parameters: withoutNul(operation.parameters) } : {}),
      ...(operation.requestBody ? { requestBody: withoutNul(operation.requestBody) } : {}),
      responses: {
        ...(method === 'get' && isJson ? { 304: { description: 'You have this already.' } } : {}),
        ...gatewayErrors(operation),
        ...open(responses),
      },
    },
  ] as const
}

function scopesIn(paths: ApiDocument['paths']) {
  const named = Object.values(paths)
    .flatMap((methods) => Object.values(methods))
    .flatMap(({ security }) => security.flatMap((row) => Object.values(row).flat()))
  return Object.fromEntries([...new Set(named)].toSorted().map((scope) => [scope, scope]))
}
