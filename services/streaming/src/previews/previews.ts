import { stat } from 'node:fs/promises'
import type { Originals } from '@busker/blobs/originals'
import type { Rendition } from '../renditions/rendition.ts'
import { type Cut, cut } from './cut.ts'

export interface PreviewLimits {
  /** Bytes of previews that are kept; what was used longest ago goes first. */
  mostBytes: number
  /** Bytes of one preview. */
  largest: number
  /** Where a file is that this machine does not have. */
  originals?: Originals | undefined
}

/** The beginning of a track as a file of its own, with validators as any file has (RFC 9110, 8.8). */
export interface Preview extends Cut {
  etag: string
  lastModified: Date
}

/** So much is counted for what could not be cut, which is remembered too, for a while. */
const NOTHING = 1024
const NOTHING_FOR_MS = 60_000
const LARGEST_FETCHED = 512 * 1024 * 1024

interface Kept {
  preview: Promise<Preview | undefined>
  size: number
  until: number
}

/** Cuts previews in memory, one at a time, and keeps those that are used. */
export function createPreviews({ mostBytes, largest, originals }: PreviewLimits) {
  const kept = new Map<string, Kept>()
  let used = 0
  let last: Promise<unknown> = Promise.resolve()

  function forget(name: string) {
    used -= kept.get(name)?.size ?? 0
    kept.delete(name)
  }

  async function sourceOf({ path, original }: Rendition) {
    if (originals && original) {
      const size = await originals.size(original)
      // One that is too large is not fetched only to be refused.
      const read = async () =>
        size && size <= LARGEST_FETCHED ? originals.open(original) : undefined
      return size === undefined ? undefined : { name: original, lastModified: new Date(0), read }
    }
    const found = await stat(path).catch(() => undefined)
    if (!found?.isFile()) return undefined
    const name = `${path}\n${found.size} ${found.mtimeMs}`
    return { name, lastModified: found.mtime, read: async () => Bun.file(path) }
  }

  async function make(file: Blob, { contentType, durationMs }: Rendition, seconds: number) {
    const expected = durationMs ? (file.size * seconds * 1000) / durationMs : 0
    if (expected > largest) return undefined
    const made = await cut(file, contentType, seconds)
    if (!made || made.bytes.length > largest) return undefined
    const hash = new Bun.CryptoHasher('sha256').update(made.bytes).digest('base64url')
    return { ...made, etag: `"${hash.slice(0, 22)}"` }
  }

  return {
    /** Undefined when the file is gone, cannot be cut, or is too large for it. */
    async get(rendition: Rendition, seconds: number): Promise<Preview | undefined> {
      const found = await sourceOf(rendition)
      if (!found) return undefined
      const name = `${found.name}\n${seconds}`
      const known = kept.get(name)
      if (known && known.until > Date.now()) {
        kept.delete(name)
        kept.set(name, known)
        return known.preview
      }
      forget(name)
      const preview = last.then(async () => {
        const file = await found.read()
        const made = file && (await make(file, rendition, seconds))
        return made && { ...made, lastModified: found.lastModified }
      })
      last = preview
      const entry = { preview, size: NOTHING, until: Infinity }
      kept.set(name, entry)
      used += entry.size
      const made = await preview
      if (!made) entry.until = Date.now() + NOTHING_FOR_MS
      else if (kept.get(name) === entry) {
        used += made.bytes.length
        entry.size += made.bytes.length
      }
      for (const oldest of kept.keys()) {
        if (used <= mostBytes || oldest === name) break
        forget(oldest)
      }
      return made
    },
    /** Bytes that are kept now. */
    get used() {
      return used
    },
  }
}

export type Previews = ReturnType<typeof createPreviews>
