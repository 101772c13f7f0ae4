import { createMiddleware } from 'hono/factory'
import { ApiError } from './errors.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what a page of another site sends, whatever type it gives the body: by `Sec-Fetch-Site`, or
 * by `Origin` where a browser sends only that (plain http). A program sends neither, and has no cookie.
 */
export const ownPagesOnly = (own: string) =>
  createMiddleware(async (c, next) => {
    const site = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin')
    const isOwn =
      site === 'same-origin' ||
      ((site === undefined || site === 'none') && (origin === undefined || origin === own))
    if (!isOwn && !SAFE.has(c.req.method))
      throw new ApiError(
        403,
        'FOREIGN_PAGE',
        `This came from a page of another site. Open ${own} and do it there.`,
      )
    await next()
  })
