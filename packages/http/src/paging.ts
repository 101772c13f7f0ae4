import { z } from 'zod'

const whole = (name: string) =>
  z.coerce.number(`${name} must be a whole number`).int(`${name} must be a whole number`)

/** `limit` and `offset` of a list, as the Web API names them. */
export const pageQuery = ({ limit = 20, most = 50 } = {}) =>
  z.object({
    limit: whole('limit')
      .min(1, 'limit is at least 1')
      .max(most, `limit is at most ${most}`)
      .default(limit)
      .describe('The most items to get.'),
    offset: whole('offset')
      .min(0, 'offset is at least 0')
      .max(1_000_000, 'offset is too large')
      .default(0)
      .describe('How many items to leave out at the beginning.'),
  })

export interface Slice {
  limit: number
  offset: number
}

/** One page of a list, as the Web API writes it. */
export interface Page<T> {
  href: string
  limit: number
  next: string | null
  offset: number
  previous: string | null
  total: number
  items: T[]
}

/**
 * The page object around some items. `href` is the address of the whole list; its other query
 * parameters are kept in the links.
 */
export function toPage<T>(
  href: string,
  { limit, offset }: Slice,
  total: number,
  items: T[],
): Page<T> {
  const at = (from: number) => {
    const url = new URL(href)
    url.searchParams.set('offset', String(from))
    url.searchParams.set('limit', String(limit))
    return url.href
  }
  return {
    href: at(offset),
    limit,
    next: offset + limit < total ? at(offset + limit) : null,
    offset,
    previous: offset > 0 ? at(Math.max(0, offset - limit)) : null,
    total,
    items,
  }
}
