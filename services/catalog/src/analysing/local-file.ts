import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Originals } from '@busker/blobs/originals'
import type { FileRecord } from '../documents/file.ts'

/** Works on a file where it is; one that this machine does not have is fetched for the while. */
export async function withLocalFile<T>(
  originals: Originals | undefined,
  { path, original }: FileRecord,
  work: (path: string) => Promise<T>,
): Promise<T> {
  if (!originals || !original || (await Bun.file(path).exists())) return work(path)
  const bytes = await originals.open(original)
  if (!bytes) return work(path)
  const folder = await mkdtemp(join(tmpdir(), 'busker-original-'))
  try {
    const copy = join(folder, 'original')
    await Bun.write(copy, bytes)
    return await work(copy)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
