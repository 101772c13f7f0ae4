import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'

/**
 * What our pages may do: run our own scripts, show covers and play audio from anywhere (a CDN may
 * serve them), and nothing else. `framedBy` says which sites may show the page in a frame.
 */
export const pageSecurity = (framedBy: "'self'" | ((c: Context) => Promise<string>)) =>
  createMiddleware(async (c, next) => {
    const ancestors = typeof framedBy === 'string' ? framedBy : await framedBy(c)
    await next()
    c.res.headers.set(
      'Content-Security-Policy',
      `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src * data: blob:; media-src * blob:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ${ancestors}`,
    )
    c.res.headers.set('Referrer-Policy', 'strict-origin-when-cross-origin')
    c.res.headers.set('X-Content-Type-Options', 'nosniff')
  })
