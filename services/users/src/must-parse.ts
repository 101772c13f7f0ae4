import { ApiError } from '@busker/http/errors'
import type { z } from 'zod'

/** What a schema makes of a value. Throws a 400 that names the first field that is wrong, and why. */
export function mustParse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const told = read.error.issues
    .slice(0, 1)
    .map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
  throw new ApiError(400, 'INVALID_REQUEST', told.join())
}
