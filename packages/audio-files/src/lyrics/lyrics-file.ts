import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { parseLrc } from './lrc.ts'
import type { Lyrics } from './lyrics.ts'

/** Bytes; the longest songs have some ten thousand. */
const LARGEST = 512 * 1024

/** Why a `.lrc` file gave no words; the message says what to do. */
export class UnreadableLyrics extends Error {
  override name = 'UnreadableLyrics'
  readonly reason: 'TOO_LARGE' | 'UNREADABLE' | 'EMPTY'
  constructor(reason: UnreadableLyrics['reason'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}

/**
 * The words in a `.lrc` file: UTF-8, UTF-16 by its mark, else Windows-1252. Throws UnreadableLyrics,
 * never anything else, and never waits on what is no file.
 */
export async function readLyricsFile(path: string): Promise<Lyrics> {
  const bytes = await bytesOf(path).catch((cause: unknown) => {
    if (cause instanceof UnreadableLyrics) throw cause
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
    throw new UnreadableLyrics('UNREADABLE', `The lyrics cannot be read (${code}).`, { cause })
  })
  const lyrics = parseLrc(decode(bytes))
  if (!lyrics)
    throw new UnreadableLyrics('EMPTY', 'The file has no lyrics. Write some, or remove it.')
  return lyrics
}

async function bytesOf(path: string) {
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const stats = await handle.stat()
    if (!stats.isFile())
      throw new UnreadableLyrics('UNREADABLE', 'This is no file. Rename or remove it.')
    if (stats.size > LARGEST)
      throw new UnreadableLyrics('TOO_LARGE', 'The lyrics have more than 512 KiB. Shorten them.')
    const bytes = new Uint8Array(stats.size)
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0)
    return bytes.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

function decode(bytes: Uint8Array) {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
