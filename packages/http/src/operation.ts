import { ErrorAnswer } from '@busker/web-api/error'
import type { Tag } from '@busker/web-api/tags'
import { type DescribeRouteOptions, describeRoute, resolver } from 'hono-openapi'
import { z } from 'zod'

/** What an answer is made of: a schema for JSON, nothing, or a body of another type, or of one of several. */
export type Answered =
  | z.ZodType
  | 'nothing'
  | { type: string; is: string }
  | { types: Record<string, z.ZodType | 'any'>; is: string }

/** What the reference tells of one operation, beyond what its validators already say. */
export interface Operation {
  /** A verb and a thing, as in `getTrack`; no two are the same. */
  id: string
  tag: Tag
  /** A few words, for the list. */
  summary: string
  /** More, in Markdown. */
  description?: string
  deprecated?: true
  /**
   * Who may ask: `anyone` without a token (one that is sent must be valid), `no-token` where none is
   * looked at, `app` with any token, `user` with a token of an account.
   */
  by: 'anyone' | 'no-token' | 'app' | 'user'
  /** Scopes that the token needs: all of one row. */
  scopes?: string[] | string[][]
  /** What its query has, where no validator says so. */
  query?: z.ZodObject
  /** The bodies that it takes by their types, where no validator says so. */
  takes?: Record<string, z.ZodType | 'bytes' | 'text'>
  /** Whether such a body may be left out. */
  mayBeEmpty?: true
  /** What it answers by status. */
  answers: Record<number, Answered>
  /** The reasons of its errors by status; those that any operation may have need not be told. */
  refuses?: Record<number, string[]>
  /** The shape of its errors where another standard names it; then `refuses` tells all of them. */
  errors?: z.ZodType
}

const JSON_TYPE = 'application/json'
const OUT = { options: { io: 'output' } }
const IN = { options: { io: 'input' } }
const IN_QUERY = { io: 'input' } as const

const error = (reasons: string[], shape: z.ZodType) => ({
  description: reasons.map((reason) => `\`${reason}\``).join(', '),
  content: { [JSON_TYPE]: { schema: resolver(shape, OUT) } },
})

const contentOf = (types: Record<string, z.ZodType | 'any'>) =>
  Object.fromEntries(
    Object.entries(types).map(([type, schema]) => [
      type,
      { schema: schema === 'any' ? {} : resolver(schema, OUT) },
    ]),
  )

function answer(what: Answered) {
  if (what === 'nothing') return { description: 'Done; there is nothing more to tell.' }
  if (!(what instanceof z.ZodType))
    return {
      description: what.is,
      content: contentOf('type' in what ? { [what.type]: 'any' } : what.types),
    }
  return {
    description: what.description ?? 'What was asked for.',
    content: { [JSON_TYPE]: { schema: resolver(what, OUT) } },
  }
}

const rowsOf = (scopes: string[] | string[][]) =>
  scopes.some(Array.isArray) ? (scopes as string[][]) : [scopes as string[]]

/** The name of the security scheme in the document. */
const SCHEME = 'token'

function securityOf({ by, scopes = [] }: Operation) {
  if (by === 'no-token') return []
  const tokens = rowsOf(scopes).map((row) => ({ [SCHEME]: row }))
  return by === 'anyone' ? [{}, ...tokens] : tokens
}

/** The reasons that an operation may have because of who may ask. */
function usual({ by, scopes, errors }: Operation) {
  const reasons = new Map<number, string[]>()
  if (errors) return reasons
  reasons.set(400, ['INVALID_REQUEST'])
  if (by !== 'no-token') reasons.set(401, ['INVALID_TOKEN'])
  const forbidden = [
    ...(by === 'user' ? ['USER_REQUIRED'] : []),
    ...(scopes ? ['INSUFFICIENT_SCOPE'] : []),
  ]
  if (forbidden.length) reasons.set(403, forbidden)
  return reasons
}

const bodyOf = (takes: NonNullable<Operation['takes']>, mayBeEmpty?: true) => ({
  required: !mayBeEmpty,
  content: Object.fromEntries(
    Object.entries(takes).map(([type, schema]) => [
      type,
      {
        schema:
          typeof schema === 'string'
            ? { type: 'string' as const, ...(schema === 'bytes' ? { format: 'binary' } : {}) }
            : resolver(schema, IN),
      },
    ]),
  ),
})

type Parameters = NonNullable<DescribeRouteOptions['parameters']>

function parametersOf(query: z.ZodObject): Parameters {
  const { properties = {}, required = [] } = z.toJSONSchema(query, IN_QUERY)
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = typeof property === 'object' ? property : {}
    const about = description ? { description } : {}
    return { in: 'query', name, required: required.includes(name), ...about, schema }
  }) as Parameters
}

/**
 * Tells the reference about a route; it stands before the route's validators and does nothing to a
 * request. Parameters and bodies are taken from the validators (OpenAPI 3.1).
 */
export function operation(told: Operation) {
  const reasons = usual(told)
  for (const [status, some] of Object.entries(told.refuses ?? {}))
    reasons.set(Number(status), [...new Set([...(reasons.get(Number(status)) ?? []), ...some])])
  return describeRoute({
    operationId: told.id,
    tags: [told.tag],
    summary: told.summary,
    ...(told.description ? { description: told.description } : {}),
    ...(told.deprecated ? { deprecated: true } : {}),
    security: securityOf(told),
    ...(told.query ? { parameters: parametersOf(told.query) } : {}),
    ...(told.takes ? { requestBody: bodyOf(told.takes, told.mayBeEmpty) } : {}),
    responses: Object.fromEntries([
      ...Object.entries(told.answers).map(([status, what]) => [status, answer(what)]),
      ...[...reasons].map(([status, some]) => [status, error(some, told.errors ?? ErrorAnswer)]),
    ]),
  })
}
