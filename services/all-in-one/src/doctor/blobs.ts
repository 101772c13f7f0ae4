import { openBlobs } from '@busker/blobs/open'
import { StoreProblem } from '@busker/stores/problem'
import type { Seen } from './examined.ts'

/** A bucket or a folder: whether blobs may be put, listed, read and removed. */
export async function examineBlobs(url: string, patience: number): Promise<Seen> {
  const blobs = await openBlobs(url, patience)
  const bytes = new TextEncoder().encode(`busker doctor ${crypto.randomUUID()}`)
  const key = Bun.SHA256.hash(bytes, 'hex')
  const problems: string[] = []
  const may = async (right: string, act: () => Promise<unknown>) => {
    await act().catch((error: unknown) => {
      if (!(error instanceof StoreProblem) || error.kind !== 'refused') throw error
      problems.push(`${error.message}. Grant ${right}.`)
    })
  }
  await blobs.check()
  await may('s3:PutObject', () => blobs.put(bytes, 'application/octet-stream'))
  await may('s3:ListBucket', () => blobs.list('', 1))
  await may('s3:GetObject', () => blobs.open(key))
  await may('s3:DeleteObject', () => blobs.remove(key))
  return { version: url.startsWith('s3:') ? 'S3' : 'a folder', problems }
}
