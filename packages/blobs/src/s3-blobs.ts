import { AwsClient } from 'aws4fetch'
import { BLOB_KEY, type Blobs, isBlobType } from './blobs.ts'

const PATIENCE_MS = 20_000
const TRIES = 4
const FIRST_PAUSE_MS = 100

/**
 * Blobs as objects of an S3 bucket, named by their hash: `s3://KEY:SECRET@bucket/folder?region=…`
 * with `&endpoint=https://…` for stores that are not Amazon's. Key and secret are percent-encoded,
 * the region is us-east-1 when left out, and the bucket must exist. They need GetObject, PutObject,
 * DeleteObject and ListBucket, without which S3 says 403 for what is not there. Reading takes the whole object
 * into memory and checks it against its key.
 */
export function createS3Blobs(url: URL): Blobs {
  const region = url.searchParams.get('region') ?? 'us-east-1'
  const endpoint = url.searchParams.get('endpoint') ?? `https://s3.${region}.amazonaws.com`
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    service: 's3',
    region,
  })
  const bucket = `${endpoint.replace(/\/$/, '')}/${url.hostname}`
  const folder = url.pathname.replace(/^\/?(.*?)\/?$/, (_, path) => (path ? `/${path}/` : '/'))
  const addressOf = (key: string) => bucket + folder + key

  const ask = async (method: string, address: string, init: RequestInit = {}) => {
    for (let tries = 1; ; tries++) {
      const signal = AbortSignal.timeout(PATIENCE_MS)
      const request = await client.sign(address, { ...init, method })
      const answer = await fetch(request, { signal }).catch((error: unknown) => error as Error)
      const again = answer instanceof Error || answer.status >= 500 || answer.status === 429
      if (!again) return answer
      if (tries === TRIES) {
        if (answer instanceof Error) throw answer
        return answer
      }
      await Bun.sleep(FIRST_PAUSE_MS * 2 ** tries * Math.random())
    }
  }
  const sizeOf = async (key: string) => {
    const answer = await ask('HEAD', addressOf(key))
    if (answer.status === 404) return undefined
    await mustBeWell(answer, 'read')
    return Number(answer.headers.get('content-length'))
  }
  return {
    async put(bytes, contentType) {
      const key = Bun.SHA256.hash(bytes, 'hex')
      if ((await sizeOf(key)) === bytes.length) return key
      const headers = {
        'Content-Type': isBlobType(contentType) ? contentType : 'application/octet-stream',
        // Signed, so the store refuses bytes that changed on the way.
        'X-Amz-Content-Sha256': key,
        'Cache-Control': 'public, max-age=31536000, immutable',
      }
      const body = new Uint8Array(bytes)
      await mustBeWell(await ask('PUT', addressOf(key), { body, headers }), 'keep')
      return key
    },
    async open(key) {
      if (!BLOB_KEY.test(key)) return undefined
      const answer = await ask('GET', addressOf(key))
      if (answer.status === 404) return undefined
      await mustBeWell(answer, 'read')
      const bytes = await answer.arrayBuffer()
      if (Bun.SHA256.hash(bytes, 'hex') !== key)
        throw new Error(`The blob store has other bytes than those of ${key}.`)
      const type = answer.headers.get('content-type') ?? ''
      const contentType = isBlobType(type) ? type : 'application/octet-stream'
      return { contentType, size: bytes.byteLength, body: new Blob([bytes], { type: contentType }) }
    },
    async remove(key) {
      if (!BLOB_KEY.test(key)) return
      const answer = await ask('DELETE', addressOf(key))
      if (answer.status !== 404) await mustBeWell(answer, 'remove')
    },
    async check() {
      await mustBeWell(await ask('HEAD', bucket), 'reach')
    },
  }
}

async function mustBeWell(answer: Response, doing: string) {
  if (answer.ok) return
  const code = /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1]
  throw new Error(`The blob store did not ${doing} it: ${answer.status} ${code ?? ''}`.trim())
}
