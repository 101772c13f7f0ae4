import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { AudioFile } from '@busker/audio-files/audio-file'
import { UnreadableCover, findFolderCover, resizeCover } from '@busker/audio-files/cover'
import type { Blobs } from '@busker/blobs/blobs'
import type { FileProblem } from '../documents/import-job.ts'
import type { Image } from '../documents/image.ts'

const COVERS_KEPT = 5000
const LARGEST_COVER = 64 * 1024 * 1024

export interface Covers {
  /** The embedded cover of a file, else that of its folder, in all sizes; [] when it has none. */
  imagesOf(file: AudioFile): Promise<Image[]>
}

/**
 * The covers that one import meets. A cover that many files share is resized once; one that cannot
 * be read is told once to `report`, and does not keep its music out.
 */
export function createCovers(blobs: Blobs, report: (problem: FileProblem) => void): Covers {
  const made = new Map<string, Promise<Image[]>>()
  const folders = new Map<string, Promise<Image[]>>()

  const remember = <T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>) => {
    let promise = known.get(key)
    if (!promise) {
      if (known.size >= COVERS_KEPT) known.delete(known.keys().next().value!)
      known.set(key, (promise = make()))
    }
    return promise
  }
  const store = async (bytes: Uint8Array) => {
    const sizes = await resizeCover(bytes)
    const images = await Promise.all(
      sizes.map(async ({ bytes, contentType, width, height }) => {
        return { key: await blobs.put(bytes, contentType), width, height }
      }),
    )
    return images.filter((image, at) => images.findIndex(({ key }) => key === image.key) === at)
  }
  const keep = (bytes: Uint8Array, path: string) =>
    remember(made, Bun.SHA256.hash(bytes, 'hex'), () =>
      store(bytes).catch((error: unknown) => {
        if (!(error instanceof UnreadableCover)) throw error
        report({ path, reason: `COVER_${error.reason}`, message: error.message })
        return []
      }),
    )
  const ofFolder = async (folder: string): Promise<Image[]> => {
    const path = await findFolderCover(folder)
    if (!path) return []
    try {
      const { size } = Bun.file(path)
      if (size <= LARGEST_COVER) return await keep(await readFile(path), path)
      report({
        path,
        reason: 'COVER_TOO_LARGE',
        message: 'The cover has more than 64 MiB. Make it smaller.',
      })
    } catch (error) {
      if (!isFileError(error)) throw error
      report({
        path,
        reason: 'COVER_UNREADABLE',
        message: `The cover cannot be read (${error.code}).`,
      })
    }
    return []
  }
  return {
    imagesOf(file) {
      if (file.cover) return keep(file.cover.bytes, file.path)
      const folder = dirname(file.path)
      return remember(folders, folder, () => ofFolder(folder))
    },
  }
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error
