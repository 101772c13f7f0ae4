import { type FileHandle, access, constants, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { BLOB_KEY, type BlobType, type Blobs, blobTypes, isBlobType } from './blobs.ts'

const types = Object.keys(blobTypes) as BlobType[]

/** Blobs as files in a folder: `ab/abcd….jpg`. A file appears under its name only when it is whole. */
export async function createFileBlobs(folder: string): Promise<Blobs> {
  await mkdir(folder, { recursive: true })
  const pathOf = (key: string, type: BlobType) =>
    join(folder, key.slice(0, 2), `${key}.${blobTypes[type]}`)
  return {
    async put(bytes, contentType) {
      const type = isBlobType(contentType) ? contentType : 'application/octet-stream'
      const key = Bun.SHA256.hash(bytes, 'hex')
      const path = pathOf(key, type)
      if ((await sizeOf(path)) !== bytes.length) await writeWhole(path, bytes)
      return key
    },
    async open(key) {
      if (!BLOB_KEY.test(key)) return undefined
      for (const contentType of types) {
        const path = pathOf(key, contentType)
        const size = await sizeOf(path)
        if (size !== undefined)
          return { contentType, size, body: Bun.file(path, { type: contentType }) }
      }
      return undefined
    },
    async remove(key) {
      if (!BLOB_KEY.test(key)) return
      await Promise.all(types.map((type) => rm(pathOf(key, type), { force: true })))
    },
    check: () => access(folder, constants.R_OK | constants.W_OK),
  }
}

async function sizeOf(path: string) {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** By a file beside it, so that neither a crash nor a second writer leaves half of it. */
async function writeWhole(path: string, bytes: Uint8Array) {
  await mkdir(dirname(path), { recursive: true })
  const unfinished = `${path}.${crypto.randomUUID()}.part`
  try {
    const file = await open(unfinished, 'wx')
    await using(file, async () => {
      await file.writeFile(bytes)
      await file.sync()
    })
    await rename(unfinished, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

async function using(file: FileHandle, work: () => Promise<void>) {
  try {
    await work()
  } finally {
    await file.close()
  }
}

/** So that the new name outlives a loss of power too. Windows cannot open folders and needs no such thing. */
async function syncFolder(folder: string) {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await using(handle, () => handle.sync())
}
