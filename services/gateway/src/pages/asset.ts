import type { Context } from 'hono'

/** A file that pages load, kept in memory with its gzip and a strong ETag (quoted) of its content. */
export interface Asset {
  body: Uint8Array<ArrayBuffer>
  gzip: Uint8Array<ArrayBuffer>
  etag: string
  type: string
}

/** The asset with this content. */
export function toAsset(content: string, type: string): Asset {
  const body = new Uint8Array(Buffer.from(content))
  const hash = new Bun.CryptoHasher('sha256').update(body).digest('base64url')
  const gzip = Bun.gzipSync(body, { level: 12, library: 'libdeflate' })
  return { body, gzip, etag: `"${hash.slice(0, 22)}"`, type }
}

/** Answers with an asset: compressed if the browser wants, 304 if it has it already. */
export function sendAsset(c: Context, { body, gzip, etag, type }: Asset) {
  const headers = {
    'Cache-Control': 'public, max-age=300, stale-while-revalidate=86400',
    'Content-Type': type,
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
    ETag: etag,
    Vary: 'Accept-Encoding',
  }
  if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304, headers)
  return /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
    ? c.body(gzip, 200, { ...headers, 'Content-Encoding': 'gzip' })
    : c.body(body, 200, headers)
}
