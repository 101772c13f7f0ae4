import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'

/**
 * What our pages may do: run our own scripts, show covers, and read and play audio, from anywhere (a
 * CDN may serve them), and nothing else. `ancestors` says which sites may show the page in a frame; `frames`
 * what it may show in one.
 */
export function secure(headers: Headers, ancestors: string, frames = "'none'") {
  headers.set(
    'Content-Security-Policy',
    `default-src 'none'; script-src 'self'; style-src 'self'; connect-src *; img-src * data: blob:; media-src * blob:; font-src 'self'; frame-src ${frames}; form-action 'self'; base-uri 'none'; frame-ancestors ${ancestors}`,
  )
  headers.set('Referrer-Policy', 'strict-origin-when-cross-origin')
  headers.set('X-Content-Type-Options', 'nosniff')
}

/** Answers as our pages do; `framedBy` says who may frame them, `frames` what they frame. */
export const pageSecurity = (
  framedBy: "'self'" | ((c: Context) => Promise<string>),
  frames?: "'self'",
) =>
  createMiddleware(async (c, next) => {
    const ancestors = typeof framedBy === 'string' ? framedBy : await framedBy(c)
    await next()
    secure(c.res.headers, ancestors, frames)
  })
