import { BLOB_KEY } from './blobs.ts'
import type { S3Place } from './s3-address.ts'
import type { S3Client } from './s3-client.ts'

/** ListObjectsV2: keys in order, from the one after `after`. What is no blob is left out. */
export async function listS3(
  s3: S3Client,
  { bucket, folder }: S3Place,
  after: string,
  most: number,
) {
  const prefix = folder.slice(1)
  const keys: string[] = []
  for (let from = after, isTruncated = true; isTruncated && keys.length < most;) {
    const asked = new URLSearchParams({
      'list-type': '2',
      'max-keys': String(Math.min(1000, most)),
      prefix,
      ...(from ? { 'start-after': prefix + from } : {}),
    })
    const answer = await s3.ask('GET', `${bucket}?${asked}`)
    await s3.mustBeWell(answer, 'list')
    const said = new TextDecoder().decode(await s3.bytesOf(answer))
    const names = [...said.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, name]) =>
      name!.slice(prefix.length),
    )
    keys.push(...names.filter((name) => BLOB_KEY.test(name)))
    isTruncated = /<IsTruncated>true</.test(said) && names.length > 0
    from = names.at(-1) ?? from
  }
  return keys.slice(0, most)
}
