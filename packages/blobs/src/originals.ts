import { AwsClient } from 'aws4fetch'
import { BLOB_KEY, isBlobType } from './blobs.ts'

const PATIENCE_MS = 120_000
const TRIES = 6
const FIRST_PAUSE_MS = 100

/** Files of music as they were imported, kept in an object store and fetched from it by listeners. */
export interface Originals {
  /** Keeps a file and resolves to its key, the SHA-256 of its bytes. What is there already is not sent again. */
  keep(path: string, contentType: string): Promise<string>
  /** A signed address of the bytes for so many seconds, with ranges, that says what they are. */
  address(key: string, contentType: string, seconds: number): Promise<string>
  /** The whole of one; undefined when it is not there. */
  open(key: string): Promise<Blob | undefined>
  /** How many bytes it has; undefined when it is not there. */
  size(key: string): Promise<number | undefined>
  /** Twice does no harm. */
  remove(key: string): Promise<void>
}

/**
 * The originals that lie with the blobs of a URL: `s3://KEY:SECRET@bucket/folder?endpoint=…&region=…`.
 * Undefined for blobs in a folder: there imported files stay where they are, and are only read.
 * Listeners of other sites reach the bucket by themselves: it must allow GET from any origin (CORS).
 */
export function openOriginals(blobsUrl: string): Originals | undefined {
  if (!blobsUrl.startsWith('s3:')) return undefined
  const url = new URL(blobsUrl)
  const region = url.searchParams.get('region') ?? 'us-east-1'
  const endpoint = url.searchParams.get('endpoint') ?? `https://s3.${region}.amazonaws.com`
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    service: 's3',
    region,
    retries: 0,
  })
  const folder = url.pathname.replace(/^\/?(.*?)\/?$/, (_, path) => (path ? `/${path}/` : '/'))
  const addressOf = (key: string) => `${endpoint.replace(/\/$/, '')}/${url.hostname}${folder}${key}`

  const ask = async (method: string, key: string, body?: Blob, headers = {}) => {
    for (let tries = 1; ; tries++) {
      const signed = await client.sign(addressOf(key), {
        method,
        headers: { 'X-Amz-Content-Sha256': body ? key : 'UNSIGNED-PAYLOAD', ...headers },
      })
      const signal = AbortSignal.timeout(PATIENCE_MS)
      // The body is a file, which is sent from disk as often as it takes.
      const answer = await fetch(signed.url, {
        method,
        headers: signed.headers,
        signal,
        ...(body ? { body } : {}),
      }).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
      if (!(answer instanceof Error) && answer.status < 500 && answer.status !== 429) return answer
      if (tries === TRIES) {
        if (answer instanceof Error) throw answer
        throw new Error(`The object store answered ${answer.status}.`)
      }
      await Bun.sleep(FIRST_PAUSE_MS * 2 ** tries * (0.5 + Math.random()))
    }
  }
  const size = async (key: string) => {
    const answer = await ask('HEAD', key)
    if (answer.status === 404) return undefined
    mustBeWell(answer)
    return Number(answer.headers.get('content-length'))
  }

  return {
    size,
    async keep(path, contentType) {
      const file = Bun.file(path)
      const key = await hashOf(file)
      if ((await size(key)) === file.size) return key
      const headers = {
        'Content-Type': isBlobType(contentType) ? contentType : 'application/octet-stream',
        'Content-Length': String(file.size),
        'Cache-Control': 'private, max-age=31536000, immutable',
      }
      mustBeWell(await ask('PUT', key, file, headers))
      return key
    },
    async address(key, contentType, seconds) {
      const address = new URL(addressOf(key))
      address.searchParams.set('X-Amz-Expires', String(seconds))
      address.searchParams.set('response-content-type', contentType)
      address.searchParams.set('response-content-disposition', 'inline')
      const signed = await client.sign(address, { method: 'GET', aws: { signQuery: true } })
      return signed.url
    },
    async open(key) {
      const answer = await ask('GET', key)
      if (answer.status === 404) return undefined
      mustBeWell(answer)
      return answer.blob()
    },
    async remove(key) {
      if (!BLOB_KEY.test(key)) return
      const answer = await ask('DELETE', key)
      if (answer.status !== 404) mustBeWell(answer)
    },
  }
}

async function hashOf(file: Blob) {
  const hasher = new Bun.SHA256()
  for await (const part of file.stream()) hasher.update(part)
  return hasher.digest('hex')
}

function mustBeWell({ ok, status }: Response) {
  if (!ok) throw new Error(`The object store answered ${status}.`)
}
