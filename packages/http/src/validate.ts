import type { ValidationTargets } from 'hono'
import { validator } from 'hono-openapi'
import type { z } from 'zod'
import { ApiError } from './errors.ts'

const WANTED_TYPE: Partial<Record<keyof ValidationTargets, { is: RegExp; name: string }>> = {
  json: { is: /^application\/([\w.-]+\+)?json\s*(;|$)/i, name: 'application/json' },
  form: {
    is: /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i,
    name: 'application/x-www-form-urlencoded',
  },
}

/**
 * Parses one part of a request by a schema. 400 names each field that is wrong, and why; 415 says
 * which type the body must have. No text that passes holds a NUL or half a character, which
 * PostgreSQL cannot keep.
 */
export const validate = <T extends z.ZodType, Target extends keyof ValidationTargets>(
  target: Target,
  schema: T,
) =>
  validator(target, schema, (result, c) => {
    const type = WANTED_TYPE[target]
    if (type && !type.is.test(c.req.header('content-type') ?? ''))
      throw new ApiError(
        415,
        'UNSUPPORTED_MEDIA_TYPE',
        `Send the body with the header Content-Type: ${type.name}.`,
      )
    const mistakes = result.success
      ? placesOfBadText(result.data).map((path) => ({
          path,
          message: 'has a NUL or half a character; remove it',
        }))
      : result.error
    if (mistakes.length) throw new ApiError(400, 'INVALID_REQUEST', mistakes.map(told).join('; '))
  })

interface Mistake {
  path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined
  message: string
}

const told = ({ path = [], message }: Mistake) =>
  path.length
    ? `${path.map((step) => String(typeof step === 'object' ? step.key : step)).join('.')}: ${message}`
    : message

function placesOfBadText(value: unknown, path: string[] = []): string[][] {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => placesOfBadText(inner, [...path, key]))
}
