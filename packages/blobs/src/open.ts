import { fileURLToPath } from 'node:url'
import type { Blobs } from './blobs.ts'
import { createFileBlobs } from './file-blobs.ts'
import { createS3Blobs } from './s3-blobs.ts'

/**
 * The blobs that a URL names: `file:///folder`, or `s3://KEY:SECRET@bucket?endpoint=…&region=…`.
 * `patience` is how many milliseconds one try at a store may take.
 * Throws with what to write instead.
 */
export async function openBlobs(url: string, patience?: number): Promise<Blobs> {
  if (/^file:\/(?:\/\/(?!\/)|(?!\/))/.test(url)) return createFileBlobs(fileURLToPath(url))
  if (/^s3:\/\/[^:@/?]+:[^:@/?]+@[^:@/?]+(?:[/?]|$)/.test(url))
    return createS3Blobs(new URL(url), patience)
  throw new Error(
    `BLOBS_URL: ${url.split(':')[0]}: names no place for blobs. Use file:///some/folder. In S3: s3://KEY:SECRET@bucket?region=…`,
  )
}
