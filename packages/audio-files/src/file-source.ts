import { constants, type Stats } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { UnreadableAudio } from './audio-file.ts'
import { blockBytes, giveBuffer, headroom, takeBuffer } from './block-buffers.ts'

/** Files above this are refused: the 32-bit lengths of WAV, MP4 and ID3 do not reach further. */
export const largestFile = 4 * 1024 ** 3

const windowBytes = 64 * 1024
const windowsKept = 4
const slowestReadMs = 30_000
/** Far above what any real file needs, so a file made to keep a parser busy ends instead. */
const mostReads = 200_000

/** One open file, read in pieces. Every failure is an UnreadableAudio. */
export type FileSource = {
  path: string
  size: number
  mtimeMs: number
  /** Bytes from `position`, fewer at the end of the file. The view is valid until the next call. */
  read: (position: number, length: number) => Promise<Uint8Array>
  /**
   * The bytes from `start` to `end` in order, a megabyte at a time, each valid until the next. The
   * buffer behind a block has `headroom` bytes before it, free to use.
   */
  blocks: (start: number, end: number) => AsyncGenerator<Uint8Array, void>
  close: () => Promise<void>
}

/** Opens a regular file without ever waiting on a pipe or a device. */
export async function openSource(path: string): Promise<FileSource> {
  const handle = await openRegular(path)
  const { size, mtimeMs } = await handle.stat()
  if (size === 0 || size > largestFile) {
    await handle.close()
    throw size === 0
      ? new UnreadableAudio('EMPTY', 'The file is empty. Copy it again from where it came from.')
      : new UnreadableAudio(
          'TOO_LARGE',
          'The file is larger than 4 GiB. Split it into tracks, or convert it to FLAC or MP3.',
        )
  }
  const windows = new Map<number, Uint8Array>()
  let reads = 0

  async function readDisk(into: Uint8Array, position: number) {
    let done = 0
    while (done < into.length) {
      const read = handle.read(into, done, into.length - done, position + done)
      const { bytesRead } = await inTime(read).catch((error: unknown) => {
        throw readable(error)
      })
      if (bytesRead === 0) break
      done += bytesRead
    }
    return into.subarray(0, done)
  }

  async function windowAt(index: number) {
    const kept = windows.get(index)
    if (kept) return kept
    const start = index * windowBytes
    const window = await readDisk(new Uint8Array(Math.min(windowBytes, size - start)), start)
    const oldest = windows.keys().next()
    if (windows.size === windowsKept && !oldest.done) windows.delete(oldest.value)
    windows.set(index, window)
    return window
  }

  return {
    path,
    size,
    mtimeMs,
    async read(position, length) {
      reads += 1
      if (reads > mostReads) {
        throw new UnreadableAudio(
          'CORRUPT',
          'The file’s headers never come to an end. Re-encode it.',
        )
      }
      const end = Math.min(position + length, size)
      if (position < 0 || end <= position) return new Uint8Array(0)
      const index = Math.floor(position / windowBytes)
      if (Math.floor((end - 1) / windowBytes) > index) {
        return readDisk(new Uint8Array(end - position), position)
      }
      const window = await windowAt(index)
      return window.subarray(position - index * windowBytes, end - index * windowBytes)
    },
    async *blocks(start, end) {
      const last = Math.min(end, size)
      const buffers = [takeBuffer(), takeBuffer()]
      const readAt = (position: number, turn: number) => {
        const length = Math.max(0, Math.min(blockBytes, last - position))
        const block = readDisk(buffers[turn % 2]!.subarray(headroom, headroom + length), position)
        // It may fail before anyone awaits it; whoever awaits it is told.
        block.catch(() => undefined)
        return block
      }
      let position = start
      let next = readAt(position, 0)
      try {
        for (let turn = 1; position < last; turn += 1) {
          const block = await next
          if (block.length === 0) return
          position += block.length
          // The disk fetches the next block while this one is worked on.
          next = readAt(position, turn)
          yield block
        }
      } finally {
        const [settled] = await Promise.allSettled([next])
        // A read that timed out may still write into its buffer.
        if (settled.status === 'fulfilled') buffers.forEach(giveBuffer)
      }
    },
    close: () => handle.close(),
  }
}

async function openRegular(path: string): Promise<FileHandle> {
  try {
    regular(await stat(path))
    // Between the two calls a pipe may take the file's place: opening must not wait for its writer.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      regular(await handle.stat())
      return handle
    } catch (error) {
      await handle.close()
      throw error
    }
  } catch (error) {
    throw readable(error)
  }
}

function regular(stats: Stats) {
  if (stats.isFile()) return
  const kind = stats.isDirectory() ? 'a folder' : 'a pipe, socket or device'
  throw new UnreadableAudio(
    'NOT_A_FILE',
    `This is ${kind} with the name of a music file. Rename or remove it.`,
  )
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: Timer | undefined
  const late = new Promise<never>((_, reject) => {
    const message = 'The disk did not answer within 30 seconds. Check it, then import again.'
    timer = setTimeout(() => reject(new UnreadableAudio('TIMEOUT', message)), slowestReadMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** What the operating system said, in words for the owner of the file. */
export function readable(error: unknown): UnreadableAudio {
  if (error instanceof UnreadableAudio) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ERR_INVALID_ARG_VALUE') {
    const message = 'There is no such file any more. Import again to follow the change.'
    return new UnreadableAudio('NOT_FOUND', message, { cause: error })
  }
  if (code === 'EACCES' || code === 'EPERM') {
    const message = 'Busker may not read the file. Give the user that runs it permission to read.'
    return new UnreadableAudio('NO_PERMISSION', message, { cause: error })
  }
  const message = `The disk could not read the file (${code}). Check the disk and copy it again.`
  return new UnreadableAudio('IO_ERROR', message, { cause: error })
}
