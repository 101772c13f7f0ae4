import { expect, test } from 'bun:test'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { emptyFolder } from '../testing/folder.ts'
import { readLyricsFile, UnreadableLyrics } from './lyrics-file.ts'

const line = '[00:01.00]Grüße, mañana'
const read = async (bytes: Uint8Array | string) => {
  await using folder = await emptyFolder()
  return await readLyricsFile(await folder.put('song.lrc', bytes))
}

test('lyrics are read in the encodings in which editors write them', async () => {
  const utf16 = Buffer.from(`\ufeff${line}`, 'utf16le')
  for (const bytes of [
    line,
    `\ufeff${line}`,
    Uint8Array.from(utf16),
    Uint8Array.from(Buffer.from(utf16).swap16()),
    Uint8Array.from(Buffer.from(line, 'latin1')),
  ])
    expect((await read(bytes)).lines).toEqual([{ startMs: 1000, text: 'Grüße, mañana' }])
})

test('a file that gives no lyrics is told, and none is waited for', async () => {
  await using folder = await emptyFolder()
  await mkdir(join(folder.path, 'folder.lrc'))
  const pipe = join(folder.path, 'pipe.lrc')
  await Bun.$`mkfifo ${pipe}`.quiet()
  const reason = (path: string) =>
    readLyricsFile(path).catch((error: unknown) =>
      error instanceof UnreadableLyrics ? error.reason : error,
    )
  expect(await reason(pipe)).toBe('UNREADABLE')
  expect(await reason(join(folder.path, 'folder.lrc'))).toBe('UNREADABLE')
  expect(await reason(join(folder.path, 'none.lrc'))).toBe('UNREADABLE')
  expect(await reason(await folder.put('empty.lrc', ''))).toBe('EMPTY')
  expect(await reason(await folder.put('large.lrc', 'x'.repeat(513 * 1024)))).toBe('TOO_LARGE')
})
