import { readByteRange } from './byte-range.ts'
import { type Validators, checkPreconditions, rangeCounts } from './preconditions.ts'

/** Bytes that can be asked for in part. */
export interface Bytes extends Validators {
  size: number
  contentType: string
  /** From the first to the last byte, both included. */
  read(first: number, last: number): BodyInit
}

/** Answers a GET or HEAD: ranges and conditions as RFC 9110 says. */
export function answerBytes(request: Request, bytes: Bytes): Response {
  const { size, contentType, etag, lastModified } = bytes
  const ranged = rangeCounts(request.headers, bytes)
  const headers = {
    'Accept-Ranges': 'bytes',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'Accept-Ranges, Content-Length, Content-Range, ETag',
    'Cache-Control': 'private, max-age=3600, no-transform',
    'Content-Type': contentType,
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ETag: etag,
    // Bun answers ranges of files too, and would take any equal date for `If-Range`.
    ...(ranged ? { 'Last-Modified': lastModified.toUTCString() } : {}),
    'X-Content-Type-Options': 'nosniff',
  }
  const decided = checkPreconditions(request.headers, bytes)
  if (decided) return new Response(null, { status: decided, headers })

  // A range means something to GET alone (RFC 9110 §14.2).
  const range =
    ranged && request.method === 'GET'
      ? readByteRange(request.headers.get('range') ?? undefined, size)
      : undefined
  if (range === 'unsatisfiable')
    return new Response(null, {
      status: 416,
      headers: { ...headers, 'Content-Range': `bytes */${size}` },
    })
  const { first, last } = range ?? { first: 0, last: size - 1 }
  return new Response(request.method === 'HEAD' ? null : bytes.read(first, last), {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'Content-Length': String(last - first + 1),
      ...(range ? { 'Content-Range': `bytes ${first}-${last}/${size}` } : {}),
    },
  })
}
