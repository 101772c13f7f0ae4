import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Html } from './layout.ts'
import { missingEmbed, nothingPage, troubleEmbed, troublePage } from './missing-page.ts'
import { secure } from './security.ts'
import { PERSONAL } from './account-links.ts'

/** What programs ask, whatever they say that they accept. */
const MACHINES = /^\/(?:v1|api|oauth|oembed|\.well-known|images|media|healthz|readyz)(?:\/|$)/

const wantsPage = (c: Context) =>
  ['GET', 'HEAD'].includes(c.req.method) &&
  /\btext\/html\b/.test(c.req.header('accept') ?? '') &&
  !MACHINES.test(c.req.path)

/**
 * A browser is told by a page, with the same status, of what is not there (404), or not to be looked at
 * (405), and of what is out of order (5xx); `right` is what stands in the page's header. Everybody else gets the one shape of errors.
 */
export function errorPages(right: (c: Context) => Promise<Html>) {
  const trouble = (isEmbed: boolean) => (isEmbed ? troubleEmbed : troublePage())
  const missing = async (c: Context, isEmbed: boolean) =>
    isEmbed ? missingEmbed : nothingPage(await right(c))
  return createMiddleware(async (c, next) => {
    await next()
    const { status, headers } = c.res
    const isTrouble = status >= 500
    if (!isTrouble && status !== 404 && status !== 405) return
    if (!headers.get('content-type')?.startsWith('application/json') || !wantsPage(c)) return
    const isEmbed = c.req.path.startsWith('/embed/')
    const page = await (isTrouble ? trouble(isEmbed) : missing(c, isEmbed))
    const kept = new Headers(headers)
    for (const name of ['content-length', 'etag']) kept.delete(name)
    kept.set('Content-Type', 'text/html; charset=utf-8')
    for (const [name, value] of Object.entries(PERSONAL)) kept.set(name, value)
    kept.append('Vary', 'Accept')
    secure(kept, isEmbed ? '*' : "'self'")
    c.res = undefined
    c.res = new Response(c.req.method === 'HEAD' ? null : String(page), {
      status,
      headers: kept,
    })
  })
}
