import {
  type FileHandle,
  access,
  constants,
  mkdir,
  open,
  readdir,
  rename,
  rm,
  stat,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { BLOB_KEY, type BlobType, type Blobs, blobTypes, isBlobType } from './blobs.ts'

const types = Object.keys(blobTypes) as BlobType[]

/** Blobs as files in a folder: `ab/abcd….jpg`. A file appears under its name only when it is whole. */
export async function createFileBlobs(folder: string): Promise<Blobs> {
  await mkdir(folder, { recursive: true })
  const pathOf = (key: string, type: BlobType) =>
    join(folder, key.slice(0, 2), `${key}.${blobTypes[type]}`)
  const find = async (key: string) => {
    for (const type of types) {
      const path = pathOf(key, type)
      const size = await sizeOf(path)
      if (size !== undefined) return { type, path, size }
    }
    return undefined
  }
  return {
    async put(bytes, contentType) {
      const type = isBlobType(contentType) ? contentType : 'application/octet-stream'
      const key = Bun.SHA256.hash(bytes, 'hex')
      const found = await find(key)
      if (found?.size !== bytes.length) await writeWhole(found?.path ?? pathOf(key, type), bytes)
      return key
    },
    async putStream(stream, contentType) {
      const type = isBlobType(contentType) ? contentType : 'application/octet-stream'
      const hash = new Bun.CryptoHasher('sha256')
      const unfinished = join(folder, `${crypto.randomUUID()}.part`)
      return whole(unfinished, async (file) => {
        for await (const piece of stream) {
          hash.update(piece)
          await file.writeFile(piece)
        }
        const key = hash.digest('hex')
        return { path: (await find(key))?.path ?? pathOf(key, type), answer: key }
      })
    },
    async open(key, range) {
      if (!BLOB_KEY.test(key)) return undefined
      const found = await find(key)
      if (!found) return undefined
      const { type, path, size } = found
      const file = Bun.file(path, { type })
      const body = range ? file.slice(range.start, range.end, type) : file
      return { contentType: type, size, body }
    },
    list: (after, most) => listFiles(folder, after, most),
    // Whoever may read it is asked by the service that serves it.
    linkTo: async () => undefined,
    async remove(key) {
      if (!BLOB_KEY.test(key)) return
      await Promise.all(types.map((type) => rm(pathOf(key, type), { force: true })))
    },
    async check() {
      await access(folder, constants.R_OK | constants.W_OK)
    },
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
  await whole(`${path}.${crypto.randomUUID()}.part`, async (file) => {
    await file.writeFile(bytes)
    return { path, answer: undefined }
  })
}

/** Fills an unfinished file, which gets its name only when it is safe. */
async function whole<T>(
  unfinished: string,
  fill: (file: FileHandle) => Promise<{ path: string; answer: T }>,
) {
  try {
    const file = await open(unfinished, 'wx')
    const { path, answer } = await using(file, async () => {
      const filled = await fill(file)
      await file.sync()
      return filled
    })
    await mkdir(dirname(path), { recursive: true })
    await rename(unfinished, path)
    await syncFolder(dirname(path))
    return answer
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** Keys lie in a folder by their first two digits, so the order of folders is theirs. */
async function listFiles(folder: string, after: string, most: number) {
  const keys = new Set<string>()
  for (const shelf of (await readdir(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort()) {
    if (shelf < after.slice(0, 2)) continue
    const names = await readdir(join(folder, shelf))
    const own = names.filter((name) => !name.endsWith('.part')).map((name) => name.slice(0, 64))
    for (const key of own.sort()) if (key > after && BLOB_KEY.test(key)) keys.add(key)
    if (keys.size >= most) break
  }
  return [...keys].slice(0, most)
}

async function using<T>(file: FileHandle, work: () => Promise<T>) {
  try {
    return await work()
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
