import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { AudioFile } from '@busker/audio-files/audio-file'
import { UnreadableCover, findFolderCover, resizeCover } from '@busker/audio-files/cover'
import type { Blobs } from '@busker/blobs/blobs'
import type { Problem } from '../documents/file.ts'
import type { Image } from '../documents/image.ts'

const COVERS_KEPT = 5000
const LARGEST_COVER = 64 * 1024 * 1024

export interface Covers {
  /** The embedded cover of a file, else that of its folder, in all sizes; [] when it has none. */
  imagesOf(file: AudioFile): Promise<Image[]>
  /** The cover of a folder in all sizes; [] when it has none. */
  imagesOfFolder(folder: string): Promise<Image[]>
  /** Why the picture in a file, or that is this file, gave no cover. */
  problemOf(path: string): Problem | null
}

/**
 * The covers that one import meets. A cover that many files share is resized once; one that cannot
 * be read is the problem of the first of them, and does not keep its music out.
 */
export function createCovers(blobs: Blobs): Covers {
  const problems = new Map<string, Problem>()
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
        problems.set(path, { reason: `COVER_${error.reason}`, message: error.message })
        return []
      }),
    )
  const ofFolder = async (folder: string): Promise<Image[]> => {
    const path = await findFolderCover(folder)
    if (!path) return []
    try {
      const { size } = Bun.file(path)
      if (size <= LARGEST_COVER) return await keep(await readFile(path), path)
      problems.set(path, {
        reason: 'COVER_TOO_LARGE',
        message: 'The cover has more than 64 MiB. Make it smaller.',
      })
    } catch (error) {
      if (!isFileError(error)) throw error
      problems.set(path, {
        reason: 'COVER_UNREADABLE',
        message: `The cover cannot be read (${error.code}).`,
      })
    }
    return []
  }
  const imagesOfFolder = (folder: string) => remember(folders, folder, () => ofFolder(folder))
  return {
    imagesOf: (file) =>
      file.cover ? keep(file.cover.bytes, file.path) : imagesOfFolder(dirname(file.path)),
    imagesOfFolder,
    problemOf: (path) => problems.get(path) ?? null,
  }
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error
