import { randomBytes } from 'node:crypto'
import type { Budget } from '@busker/limits/limiter'
import { notFound } from '@busker/http/errors'
import { Hono } from 'hono'
import { sendAsset, toAsset } from '../pages/asset.ts'
import { docsPage } from './docs-page.ts'
import { sendLargeScript } from './large-script.ts'
import { ofInstallation } from './of-installation.ts'
import { apiDocument } from '@busker/web-api/document'
import plainCss from './plain.css' with { type: 'text' }
import { createReferenceScripts } from './reference.ts'

/**
 * Scalar writes `style` attributes, which no nonce can allow; elements of style need the nonce. Scripts
 * are ours alone, and nothing is asked of another origin.
 */
const policy = (nonce: string) =>
  `default-src 'none'; script-src 'self'; style-src-elem 'self' 'nonce-${nonce}'; style-src-attr 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'`

/** The Web API told: to programs at `/openapi.json`, to people at `/docs`. */
export function docsRoutes({ publicUrl, budget }: { publicUrl: string; budget: Budget }) {
  const api = ofInstallation(apiDocument, publicUrl, budget)
  const document = toAsset(JSON.stringify(api), 'application/json')
  const style = toAsset(plainCss, 'text/css; charset=utf-8')
  const scripts = createReferenceScripts()
  return new Hono()
    .get('/openapi.json', (c) => sendAsset(c, document))
    .get('/docs', async (c) => {
      const [scalar, start] = await Promise.all([scripts.scalar(), scripts.start()])
      const nonce = randomBytes(16).toString('base64url')
      return c.html(docsPage(api, { scalar: scalar.name, start: start.name, nonce }), 200, {
        'Cache-Control': 'no-cache',
        'Content-Security-Policy': policy(nonce),
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'X-Content-Type-Options': 'nosniff',
      })
    })
    .get('/docs/plain.css', (c) => sendAsset(c, style))
    .get('/docs/:script{(?:scalar|reference)\\.[\\w-]{22}\\.js}', async (c) => {
      const name = c.req.param('script')
      const script = await (name.startsWith('scalar.') ? scripts.scalar() : scripts.start())
      // Another version of us made the page: let it be loaded again.
      if (script.name !== name) throw notFound('script', name)
      return sendLargeScript(c, script)
    })
}
