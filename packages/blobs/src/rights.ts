import { StoreProblem } from '@busker/stores/problem'
import type { Blobs } from './blobs.ts'

/**
 * What a store of blobs refuses of all that is done with them, each with the right that is missing; a few
 * bytes are put, read and removed. With `only: 'read'` they are asked for, and nothing is put. Rejects when
 * the store cannot be asked.
 */
export async function refusedRights(blobs: Blobs, only?: 'read'): Promise<StoreProblem[]> {
  const bytes = new TextEncoder().encode(`busker ${crypto.randomUUID()}`)
  const key = Bun.SHA256.hash(bytes, 'hex')
  const refused: StoreProblem[] = []
  const may = async (right: string, act: () => Promise<unknown>) => {
    await act().catch((error: unknown) => {
      if (!(error instanceof StoreProblem) || error.kind !== 'refused') throw error
      const { store, place, kind, cause } = error
      refused.push(new StoreProblem(store, place, kind, cause, `Grant ${right} to its key.`))
    })
  }
  await blobs.check()
  if (only !== 'read') {
    await may('s3:PutObject', () => blobs.put(bytes, 'application/octet-stream'))
    await may('s3:ListBucket', () => blobs.list('', 1))
  }
  await may('s3:GetObject', () => blobs.open(key))
  if (only !== 'read') await may('s3:DeleteObject', () => blobs.remove(key))
  return refused
}

/** Rejects with the first right that is missing. */
export async function checkRights(blobs: Blobs, only?: 'read') {
  const [refused] = await refusedRights(blobs, only)
  if (refused) throw refused
}
