import { randomBytes } from 'node:crypto'
import { mkdir, open, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { asked, sideBySide } from '@busker/bench/beside'
import { AwsClient } from 'aws4fetch'
import { openBlobs } from './open.ts'
import { readS3Place } from './s3-address.ts'

// Run by `bun run bench --only stores`: blobs by their port, and by the bare client with the same requests.

const COVERS = 50
const COVER_BYTES = 60_000
const SONG_BYTES = 4 * 1024 * 1024
const RANGE_BYTES = 256 * 1024
const TYPE = 'image/jpeg'

/** `write` keeps the bytes under their name as safely as the port does; `look` tells whether they are there. */
interface Driver {
  read(key: string): Promise<ArrayBuffer>
  readRange(key: string, start: number): Promise<ArrayBuffer>
  write(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<unknown>
}

function onS3(url: URL): Driver {
  const { accessKeyId, secretAccessKey, region, bucket, folder } = readS3Place(url)
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3' })
  const at = (key: string) => bucket + folder + key
  const read = async (key: string, headers: Record<string, string> = {}) =>
    (await client.fetch(at(key), { headers })).arrayBuffer()
  return {
    read,
    readRange: (key, start) => read(key, { Range: `bytes=${start}-${start + RANGE_BYTES - 1}` }),
    async write(key, body) {
      const there = await client.fetch(at(key), { method: 'HEAD' })
      if (there.status !== 404) throw new Error(`It is there: ${there.status}.`)
      const headers = {
        'Content-Type': TYPE,
        'X-Amz-Content-Sha256': key,
        'Cache-Control': 'public, max-age=31536000, immutable',
      }
      const answer = await client.fetch(at(key), { method: 'PUT', body, headers })
      if (!answer.ok) throw new Error(`It was not kept: ${answer.status}.`)
    },
  }
}

function onDisk(url: URL): Driver {
  const folder = Bun.fileURLToPath(url)
  const pathOf = (key: string) => join(folder, key.slice(0, 2), `${key}.jpg`)
  const sync = async (path: string, flags: string, bytes?: Uint8Array) => {
    const file = await open(path, flags)
    if (bytes) await file.writeFile(bytes)
    await file.sync()
    await file.close()
  }
  const there = (key: string) => stat(pathOf(key))
  return {
    async read(key) {
      await there(key)
      return Bun.file(pathOf(key)).arrayBuffer()
    },
    async readRange(key, start) {
      await there(key)
      return Bun.file(pathOf(key))
        .slice(start, start + RANGE_BYTES)
        .arrayBuffer()
    },
    async write(key, bytes) {
      const path = pathOf(key)
      await there(key).catch(() => undefined)
      await mkdir(dirname(path), { recursive: true })
      await sync(`${path}.part`, 'wx', bytes)
      await rename(`${path}.part`, path)
      await sync(dirname(path), 'r')
    },
  }
}

const { url } = asked()
const blobs = await openBlobs(url)
const bare = url.startsWith('s3:') ? onS3(new URL(url)) : onDisk(new URL(url))
const covers: string[] = []
for (let n = 0; n < COVERS; n++) covers.push(await blobs.put(randomBytes(COVER_BYTES), TYPE))
const song = await blobs.put(randomBytes(SONG_BYTES), TYPE)
const startOf = (n: number) => ((n * 7919) % (SONG_BYTES / 1024 - RANGE_BYTES / 1024)) * 1024
/** Others each time; so much that both sides write alike. */
const written = { busker: randomBytes(COVER_BYTES), bare: randomBytes(COVER_BYTES) }
const next = (side: keyof typeof written, n: number) => {
  written[side].writeUInt32LE(n)
  return written[side]
}
await sideBySide([
  {
    what: 'a cover of 60 KB read',
    atOnce: 8,
    busker: async (n) => (await blobs.open(covers[n % COVERS]!))?.body.arrayBuffer(),
    bare: (n) => bare.read(covers[n % COVERS]!),
  },
  {
    what: '256 KiB of a song read',
    atOnce: 8,
    busker: async (n) =>
      (
        await blobs.open(song, { start: startOf(n), end: startOf(n) + RANGE_BYTES })
      )?.body.arrayBuffer(),
    bare: (n) => bare.readRange(song, startOf(n)),
  },
  {
    what: 'a cover of 60 KB put',
    // The sizes of a cover.
    atOnce: 3,
    busker: (n) => blobs.put(new Uint8Array(next('busker', n)), TYPE),
    bare: (n) => {
      const bytes = new Uint8Array(next('bare', n))
      // That of the bytes, which the store checks.
      return bare.write(Bun.SHA256.hash(bytes, 'hex'), bytes)
    },
  },
])
