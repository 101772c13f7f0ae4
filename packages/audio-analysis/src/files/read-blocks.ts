import { open } from 'node:fs/promises'
import { CannotDecode } from '../analysis.ts'

const READ_BYTES = 256 * 1024
const BLOCK_BYTES = 16 * 1024

/**
 * The bytes of a file from an offset on, in small blocks: a few kilobytes of silence can decode to
 * megabytes of it.
 */
export async function* readBlocks(path: string, from = 0): AsyncGenerator<Uint8Array> {
  const file = await open(path).catch(unreadable)
  try {
    for (let at = from; ;) {
      const bytes = new Uint8Array(READ_BYTES)
      const { bytesRead } = await file.read(bytes, 0, READ_BYTES, at).catch(unreadable)
      if (!bytesRead) return
      for (let from = 0; from < bytesRead; from += BLOCK_BYTES)
        yield bytes.subarray(from, Math.min(from + BLOCK_BYTES, bytesRead))
      at += bytesRead
    }
  } finally {
    await file.close()
  }
}

/** Up to `length` bytes of a file from an offset on. */
export async function readAt(path: string, from: number, length: number): Promise<Uint8Array> {
  const file = await open(path).catch(unreadable)
  try {
    const bytes = new Uint8Array(length)
    const { bytesRead } = await file.read(bytes, 0, length, from).catch(unreadable)
    return bytes.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

export function unreadable(error: unknown): never {
  throw new CannotDecode('UNREADABLE', `The file cannot be read: ${(error as Error).message}`)
}
