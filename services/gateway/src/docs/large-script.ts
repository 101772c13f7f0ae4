import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context } from 'hono'

type Encoding = 'br' | 'gzip'

/** A script that is large and has the hash of its content in its name: it never changes. */
export interface LargeScript {
  /** As in `scalar.3fX….js`. */
  name: string
  plain: Uint8Array<ArrayBuffer>
  /** The same for a browser that takes it smaller, as soon as it is ready. */
  encoded: (how: Encoding) => Promise<Uint8Array<ArrayBuffer>>
}

// 9 takes three times as long for the last twentieth.
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** Compresses it in threads of its own, when somebody asks. */
export function toLargeScript(name: string, content: string): LargeScript {
  const plain = new TextEncoder().encode(content)
  const hash = new Bun.CryptoHasher('sha256').update(plain).digest('base64url').slice(0, 22)
  const made = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>()
  const make = async (how: Encoding) =>
    new Uint8Array(await (how === 'br' ? promisify(brotliCompress)(plain, BROTLI) : zip(plain)))
  return {
    name: `${name}.${hash}.js`,
    plain,
    encoded(how) {
      const known = made.get(how) ?? make(how)
      made.set(how, known)
      return known
    },
  }
}

const zip = (plain: Uint8Array) => promisify(gzip)(plain)

/** Answers with it, as small as the browser can read. */
export async function sendLargeScript(c: Context, { encoded, plain }: LargeScript) {
  const accepted = c.req.header('accept-encoding') ?? ''
  const how = (['br', 'gzip'] as const).find((name) => new RegExp(`\\b${name}\\b`).test(accepted))
  return c.body(how ? await encoded(how) : plain, 200, {
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Content-Type': 'text/javascript; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Encoding',
    ...(how && { 'Content-Encoding': how }),
  })
}
