import { createMiddleware } from 'hono/factory'

/**
 * A browser that was here once over https comes back by https alone (RFC 6797), for a year. Other
 * names of the domain are not ours to speak for.
 */
export const alwaysEncrypted = createMiddleware(async (c, next) => {
  await next()
  c.res.headers.set('Strict-Transport-Security', 'max-age=31536000')
})
