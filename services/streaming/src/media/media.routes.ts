import { statSync } from 'node:fs'
import { ApiError, notFound, renderError } from '@busker/http/errors'
import { Hono } from 'hono'
import type { StreamingDeps } from '../deps.ts'
import type { Rendition } from '../renditions/rendition.ts'
import { readByteRange } from './byte-range.ts'
import { checkPreconditions, rangeCounts } from './preconditions.ts'

const REFUSED = {
  forged: 'The signature of this address is wrong. Ask POST /v1/play-grants for a new one.',
  expired: 'This address has expired. Ask POST /v1/play-grants for a new one.',
}

/**
 * The bytes of a track, by a signed address: ranges, conditions and HEAD as RFC 9110 says. A chain of
 * its own without middleware, and bytes by Bun's file path (sendfile): no byte passes through JavaScript.
 */
export function mediaRoutes({
  renditions,
  mediaUrls,
}: Pick<StreamingDeps, 'renditions' | 'mediaUrls'>) {
  const app = new Hono()
  app.onError((error, c) => {
    const response = renderError(error, c)
    response.headers.set('Access-Control-Allow-Origin', '*')
    return response
  })
  return app.on(['GET', 'HEAD'], '/media/:trackId', async (c) => {
    const trackId = c.req.param('trackId')
    const checked = mediaUrls.check(trackId, c.req.query())
    if (checked !== 'valid')
      throw new ApiError(403, `MEDIA_URL_${checked.toUpperCase()}`, REFUSED[checked])
    const rendition = await renditions.find(trackId)
    if (!rendition) throw notFound('track', trackId)
    return bytesOf(rendition, c.req.raw)
  })
}

function bytesOf({ path, contentType, audioHash, trackId }: Rendition, request: Request) {
  const file = statOf(path)
  if (!file?.isFile())
    throw new ApiError(
      404,
      'AUDIO_FILE_MISSING',
      `The file of track ${trackId} is not where it was. Import the library again.`,
    )
  const validators = {
    etag: `"${audioHash.slice(0, 16)}-${file.size.toString(36)}-${Math.floor(file.mtimeMs).toString(36)}"`,
    lastModified: file.mtime,
  }
  const ranged = rangeCounts(request.headers, validators)
  const headers = {
    'Accept-Ranges': 'bytes',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'Accept-Ranges, Content-Length, Content-Range, ETag',
    'Cache-Control': 'private, max-age=3600, no-transform',
    'Content-Type': contentType,
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ETag: validators.etag,
    // Bun answers ranges of files too, and would take any equal date for `If-Range`.
    ...(ranged ? { 'Last-Modified': file.mtime.toUTCString() } : {}),
    'X-Content-Type-Options': 'nosniff',
  }
  const decided = checkPreconditions(request.headers, validators)
  if (decided) return new Response(null, { status: decided, headers })

  // A range means something to GET alone (RFC 9110 §14.2).
  const range =
    ranged && request.method === 'GET'
      ? readByteRange(request.headers.get('range') ?? undefined, file.size)
      : undefined
  if (range === 'unsatisfiable')
    return new Response(null, {
      status: 416,
      headers: { ...headers, 'Content-Range': `bytes */${file.size}` },
    })
  const { first, last } = range ?? { first: 0, last: file.size - 1 }
  const body =
    request.method === 'HEAD'
      ? null
      : Bun.file(path, { type: contentType }).slice(first, last + 1, contentType)
  return new Response(body, {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'Content-Length': String(last - first + 1),
      ...(range ? { 'Content-Range': `bytes ${first}-${last}/${file.size}` } : {}),
    },
  })
}

// One look at the disk costs microseconds; the asynchronous way costs more than the rest of the answer.
function statOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
