import { BLOB_KEY, type BlobType, type Blobs, isBlobType } from './blobs.ts'
import { readS3Place } from './s3-address.ts'
import { createS3Client } from './s3-client.ts'
import { listS3 } from './s3-list.ts'
import { uploadStream } from './s3-upload.ts'

const IMMUTABLE = 'public, max-age=31536000, immutable'
const typeOf = (given: string | null): BlobType =>
  given && isBlobType(given) ? given : 'application/octet-stream'

/**
 * Blobs as objects of an S3 bucket, named by their hash: `s3://KEY:SECRET@bucket/folder?region=…`
 * with `&endpoint=https://…` for stores that are not Amazon's. Key and secret are percent-encoded,
 * the region is us-east-1 when left out, and the bucket must exist. They need GetObject, PutObject,
 * DeleteObject, AbortMultipartUpload and ListBucket, without which S3 says 403 for what is not there.
 * Reading takes the whole object, or the range, into memory, and checks the whole against its key.
 */
export function createS3Blobs(url: URL, patience?: number): Blobs {
  const place = readS3Place(url)
  const s3 = createS3Client(place, patience)
  const about = async (key: string) => {
    const answer = await s3.ask('HEAD', s3.addressOf(key))
    if (answer.status === 404) return undefined
    await s3.mustBeWell(answer, 'read')
    const size = Number(answer.headers.get('content-length'))
    return { size, contentType: typeOf(answer.headers.get('content-type')) }
  }
  const blobOf = (bytes: ArrayBuffer, size: number, contentType: BlobType) => ({
    contentType,
    size,
    body: new Blob([bytes], { type: contentType }),
  })
  return {
    async put(bytes, contentType) {
      const key = Bun.SHA256.hash(bytes, 'hex')
      if ((await about(key))?.size === bytes.length) return key
      const headers = {
        'Content-Type': typeOf(contentType),
        // Signed, so the store refuses bytes that changed on the way.
        'X-Amz-Content-Sha256': key,
        'Cache-Control': IMMUTABLE,
      }
      const body = new Uint8Array(bytes)
      await s3.mustBeWell(await s3.ask('PUT', s3.addressOf(key), { body, headers }), 'keep')
      return key
    },
    putStream: (stream, contentType) =>
      uploadStream(
        s3,
        stream,
        { 'Content-Type': typeOf(contentType), 'Cache-Control': IMMUTABLE },
        async (key, size) => (await about(key))?.size === size,
      ),
    async open(key, range) {
      if (!BLOB_KEY.test(key)) return undefined
      const nothingOf = async () => {
        const found = await about(key)
        return found && blobOf(new ArrayBuffer(0), found.size, found.contentType)
      }
      // HTTP has no words for an empty range.
      if (range && range.end <= range.start) return nothingOf()
      const headers = range && { Range: `bytes=${range.start}-${range.end - 1}` }
      const answer = await s3.ask('GET', s3.addressOf(key), headers && { headers })
      if (answer.status === 404) return undefined
      if (range && answer.status === 416) {
        await answer.body?.cancel()
        return nothingOf()
      }
      await s3.mustBeWell(answer, 'read')
      const bytes = await s3.bytesOf(answer)
      const contentType = typeOf(answer.headers.get('content-type'))
      if (range && answer.status === 206)
        return blobOf(bytes, wholeOf(answer.headers.get('content-range')), contentType)
      if (Bun.SHA256.hash(bytes, 'hex') !== key)
        throw new Error(`The blob store has other bytes than those of ${key}.`)
      // Not every store knows ranges.
      const asked = range ? bytes.slice(range.start, range.end) : bytes
      return blobOf(asked, bytes.byteLength, contentType)
    },
    async linkTo(key, { seconds, contentType, fileName }) {
      const address = new URL(s3.addressOf(key))
      address.searchParams.set('response-content-type', typeOf(contentType))
      if (fileName !== undefined)
        address.searchParams.set('response-content-disposition', attachment(fileName))
      return s3.presign(address.href, seconds)
    },
    list: (after, most) => listS3(s3, place, after, most),
    async remove(key) {
      if (!BLOB_KEY.test(key)) return
      const answer = await s3.ask('DELETE', s3.addressOf(key))
      if (answer.status !== 404) await s3.mustBeWell(answer, 'remove')
    },
    async check() {
      const answer = await s3.ask('HEAD', place.bucket)
      const fix =
        answer.status === 404
          ? 'Make the bucket, or name another.'
          : 'Check key, secret and region, and grant s3:ListBucket.'
      await s3.mustBeWell(answer, 'reach', fix)
    },
  }
}

/** RFC 9110, 14.4: `bytes 0-99/1000`. */
const wholeOf = (contentRange: string | null) => Number(contentRange?.split('/')[1])

/** RFC 6266, with the name in UTF-8 by RFC 8187. */
const attachment = (fileName: string) =>
  `attachment; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`
