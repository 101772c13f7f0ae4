import { fileURLToPath } from 'node:url'
import type { Context } from 'hono'

/** The script of the sign-in and account pages, with a strong ETag of its content. */
export interface PasskeysScript {
  body: string
  etag: string
}

/** Builds the script. Throws if it does not build. */
export async function bundlePasskeys(): Promise<PasskeysScript> {
  const { outputs } = await Bun.build({
    entrypoints: [fileURLToPath(import.meta.resolve('./client/passkeys.ts'))],
    target: 'browser',
    minify: true,
  })
  const [script] = outputs
  if (!script) throw new Error('The script of the sign-in pages did not build.')
  const body = await script.text()
  const hash = new Bun.CryptoHasher('sha256').update(body).digest('base64url')
  return { body, etag: `"${hash.slice(0, 22)}"` }
}

/** Answers with the script, or says that the browser has it already. */
export function sendScript(c: Context, { body, etag }: PasskeysScript) {
  const headers = {
    'Cache-Control': 'public, max-age=300, stale-while-revalidate=86400',
    'Content-Type': 'text/javascript; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    ETag: etag,
  }
  return c.req.header('if-none-match')?.includes(etag)
    ? c.body(null, 304, headers)
    : c.body(body, 200, headers)
}
