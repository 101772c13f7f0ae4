import { statSync } from 'node:fs'
import { ApiError, notFound, renderError } from '@busker/http/errors'
import { Hono } from 'hono'
import type { StreamingDeps } from '../deps.ts'
import type { Previews } from '../previews/previews.ts'
import type { Rendition } from '../renditions/rendition.ts'
import { type Bytes, answerBytes } from './answer-bytes.ts'

const REFUSED = {
  forged: 'The signature of this address is wrong. Ask POST /v1/play-grants for a new one.',
  expired: 'This address has expired. Ask POST /v1/play-grants for a new one.',
}

/**
 * The bytes of a track, by a signed address: ranges, conditions and HEAD as RFC 9110 says. A chain of
 * its own without middleware, and bytes by Bun's file path (sendfile): no byte of a whole track passes
 * through JavaScript. The beginning of a track comes from memory; a track whose original is in the
 * object store is fetched from there.
 */
export function mediaRoutes({
  renditions,
  mediaUrls,
  previews,
  originals,
  mediaSeconds,
}: Pick<StreamingDeps, 'renditions' | 'mediaUrls' | 'previews' | 'originals' | 'mediaSeconds'>) {
  const app = new Hono()
  app.onError((error, c) => {
    const response = renderError(error, c)
    response.headers.set('Access-Control-Allow-Origin', '*')
    return response
  })
  return app.on(['GET', 'HEAD'], '/media/:trackId', async (c) => {
    const trackId = c.req.param('trackId')
    const checked = mediaUrls.check(trackId, c.req.query())
    if (checked === 'forged' || checked === 'expired')
      throw new ApiError(403, `MEDIA_URL_${checked.toUpperCase()}`, REFUSED[checked])
    const rendition = await renditions.find(trackId)
    if (!rendition) throw notFound('track', trackId)
    const { previewSeconds } = checked
    if (originals && rendition.original && previewSeconds === null) {
      const { original, contentType } = rendition
      return elsewhere(await originals.address(original, contentType, mediaSeconds))
    }
    return answerBytes(
      c.req.raw,
      previewSeconds === null
        ? wholeOf(rendition)
        : await previewOf(previews, rendition, previewSeconds),
    )
  })
}

const elsewhere = (address: string) =>
  new Response(null, {
    status: 307,
    headers: {
      'Access-Control-Allow-Origin': '*',
      // Asked for again after a pause, when the address has expired.
      'Cache-Control': 'no-store',
      Location: address,
      'Referrer-Policy': 'no-referrer',
    },
  })

function wholeOf({ path, contentType, audioHash, trackId }: Rendition): Bytes {
  const file = statOf(path)
  if (!file?.isFile())
    throw new ApiError(
      404,
      'AUDIO_FILE_MISSING',
      `The file of track ${trackId} is not where it was. Import the library again.`,
    )
  return {
    size: file.size,
    contentType,
    etag: `"${audioHash.slice(0, 16)}-${file.size.toString(36)}-${Math.floor(file.mtimeMs).toString(36)}"`,
    lastModified: file.mtime,
    read: (first, last) =>
      Bun.file(path, { type: contentType }).slice(first, last + 1, contentType),
  }
}

async function previewOf(
  previews: Previews,
  rendition: Rendition,
  seconds: number,
): Promise<Bytes> {
  const preview = await previews.get(rendition, seconds)
  if (!preview)
    throw new ApiError(
      404,
      'AUDIO_FILE_MISSING',
      `The beginning of track ${rendition.trackId} cannot be had: its file is gone or damaged.`,
    )
  const { bytes, etag, lastModified } = preview
  return {
    size: bytes.length,
    contentType: rendition.contentType,
    etag,
    lastModified,
    read: (first, last) => bytes.subarray(first, last + 1),
  }
}

// One look at the disk costs microseconds; the asynchronous way costs more than the rest of the answer.
function statOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
