import type { S3Client } from './s3-client.ts'

/** S3's least size of a part that is not the last. One part is in memory at a time. */
const PART_BYTES = 8 * 1024 * 1024

/**
 * Keeps a stream under the hash of its bytes, which is known only at its end: it goes, part by part,
 * each signed with its own hash, to a name of its own, and is copied from there by the store. What
 * was sent of a stream that fails is thrown away, and so is what turns out to be there already.
 */
export async function uploadStream(
  s3: S3Client,
  stream: ReadableStream<Uint8Array>,
  headers: Record<string, string>,
  isThere: (key: string, size: number) => Promise<boolean>,
): Promise<string> {
  const hash = new Bun.CryptoHasher('sha256')
  const unfinished = `unfinished-${crypto.randomUUID()}`
  const address = s3.addressOf(unfinished)
  const started = await s3.ask('POST', `${address}?uploads=`, { headers })
  await s3.mustBeWell(started, 'begin')
  const id = /<UploadId>([^<]+)</.exec(await started.text())?.[1] ?? ''
  const upload = `${address}?uploadId=${encodeURIComponent(id)}`
  const tags: string[] = []
  let size = 0
  const send = async (bytes: Uint8Array<ArrayBuffer>) => {
    size += bytes.length
    const sha256 = Bun.SHA256.hash(bytes, 'hex')
    const part = `${address}?partNumber=${tags.length + 1}&uploadId=${encodeURIComponent(id)}`
    const answer = await s3.ask('PUT', part, {
      body: bytes,
      headers: { 'X-Amz-Content-Sha256': sha256 },
    })
    await s3.mustBeWell(answer, 'keep')
    tags.push(answer.headers.get('etag') ?? '')
  }
  try {
    for await (const part of inParts(stream, hash)) await send(part)
    const parts = tags.map(
      (tag, n) => `<Part><PartNumber>${n + 1}</PartNumber><ETag>${tag}</ETag></Part>`,
    )
    const body = `<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`
    await mustBeDone(s3, await s3.ask('POST', upload, { body }))
  } catch (error) {
    await s3.ask('DELETE', upload).catch(() => undefined)
    throw error
  }
  try {
    const key = hash.digest('hex')
    if (await isThere(key, size)) return key
    const source = new URL(address).pathname
    await mustBeDone(
      s3,
      await s3.ask('PUT', s3.addressOf(key), {
        headers: { ...headers, 'X-Amz-Copy-Source': source, 'X-Amz-Metadata-Directive': 'REPLACE' },
      }),
    )
    return key
  } finally {
    await s3.ask('DELETE', address).catch(() => undefined)
  }
}

/** These two of S3's answers may say 200 and then, in the body, that it failed. */
async function mustBeDone(s3: S3Client, answer: Response) {
  await s3.mustBeWell(answer, 'finish')
  const said = await answer.text()
  if (said.includes('<Error>')) await s3.mustBeWell(new Response(said, { status: 500 }), 'finish')
}

/** At least one part, be it empty. */
async function* inParts(stream: ReadableStream<Uint8Array>, hash: Bun.CryptoHasher) {
  let part = new Uint8Array(PART_BYTES)
  let [filled, count] = [0, 0]
  for await (let piece of stream) {
    hash.update(piece)
    while (piece.length > 0) {
      const taken = piece.subarray(0, PART_BYTES - filled)
      part.set(taken, filled)
      filled += taken.length
      piece = piece.subarray(taken.length)
      if (filled < PART_BYTES) continue
      yield part
      count++
      part = new Uint8Array(PART_BYTES)
      filled = 0
    }
  }
  if (filled > 0 || count === 0) yield part.slice(0, filled)
}
