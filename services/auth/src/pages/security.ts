import { createMiddleware } from 'hono/factory'
import { withSaid } from './said.ts'

/**
 * What the sign-in and account pages may do: run our one script, send forms to ourselves. Nobody may
 * frame them, nothing is cached, and no other site learns from where its visitor comes. The first page
 * says what was left to say.
 */
export const pageSecurity = createMiddleware(async (c, next) => {
  await withSaid(c, next)
  c.header(
    'Content-Security-Policy',
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  )
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('X-Frame-Options', 'DENY')
  // Without a referrer a browser sends forms with `Origin: null` (Fetch standard).
  c.header('Referrer-Policy', 'same-origin')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
})
