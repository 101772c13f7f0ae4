import { openBlobs } from '@busker/blobs/open'
import { refusedRights } from '@busker/blobs/rights'
import { explain } from '@busker/stores/explain'
import type { Seen } from './examined.ts'

/** A bucket or a folder: whether blobs may be put, listed, read and removed. */
export async function examineBlobs(url: string, patience: number): Promise<Seen> {
  const refused = await refusedRights(await openBlobs(url, patience))
  const problems = refused.map((problem) => explain(problem, {}))
  return { version: url.startsWith('s3:') ? 'S3' : 'a folder', problems }
}
