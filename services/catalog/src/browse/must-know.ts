import { ApiError } from '@busker/http/errors'

/** Throws a 400 that names the ids that are not known. Those that stood there before may stay. */
export function mustKnow(
  what: 'albums' | 'categories' | 'genres',
  ids: string[],
  known: Iterable<string>,
  before: string[],
) {
  const right = new Set([...known, ...before])
  const unknown = ids.filter((id) => !right.has(id))
  if (unknown.length)
    throw new ApiError(
      400,
      `UNKNOWN_${what.toUpperCase()}`,
      `There are no such ${what} in the library: ${unknown.join(', ')}.`,
    )
}
