import { access, constants } from 'node:fs/promises'
import type { Originals } from '@busker/blobs/originals'

const AT_ONCE = 4

/** Keeps files of music in an object store, each once however often it is asked for, some at once. */
export function createOriginalKeeper(originals: Originals, onKept: (done: number) => void) {
  const keys = new Map<string, Promise<string | null>>()
  const lanes: Promise<unknown>[] = Array.from({ length: AT_ONCE }, () => Promise.resolve())
  const missing: string[] = []
  let done = 0
  const keepOne = async (path: string, contentType: string) => {
    const isThere = await access(path, constants.R_OK).then(
      () => true,
      () => false,
    )
    if (!isThere) {
      missing.push(path)
      return null
    }
    const key = await originals.keep(path, contentType)
    onKept(++done)
    return key
  }
  return {
    keep: (path: string, contentType: string) => {
      const known = keys.get(path)
      if (known) return known
      const lane = keys.size % AT_ONCE
      const kept = lanes[lane]!.then(() => keepOne(path, contentType))
      lanes[lane] = kept
      keys.set(path, kept)
      return kept
    },
    /** Files that are not on this machine. */
    missing: (): readonly string[] => missing,
  }
}
