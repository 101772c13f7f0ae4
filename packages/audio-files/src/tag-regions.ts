import { ascii, view } from './bytes.ts'
import type { FileSource } from './file-source.ts'

/** Part of a file, in bytes: from `start` up to but not including `end`. */
export type Region = { start: number; end: number }

const mostTags = 16

/**
 * What is left of a file without the tags before and behind its sound: ID3v2 (id3.org, several in a
 * row are met), APEv2, Lyrics3, ID3v1 and its extension, and an ID3v2.4 tag at the end.
 */
export async function betweenTags(source: FileSource): Promise<Region> {
  let start = 0
  for (let tag = 0; tag < mostTags; tag += 1) {
    const length = leadingTag(await source.read(start, 32))
    if (length === 0) break
    start += length
  }
  let end = source.size
  for (let tag = 0; tag < mostTags && end > start; tag += 1) {
    const length = await trailingTag(source, end)
    if (length === 0 || end - length < start) break
    end -= length
  }
  return { start: Math.min(start, source.size), end: Math.max(end, Math.min(start, source.size)) }
}

function leadingTag(head: Uint8Array): number {
  if (head.length >= 10 && ascii(head, 0, 3) === 'ID3') return id3Length(head)
  if (head.length === 32 && ascii(head, 0, 8) === 'APETAGEX') {
    return 32 + view(head).getUint32(12, true)
  }
  return 0
}

/** Ten bytes of header, a size in 4 × 7 bits, and ten more when bit 4 of the flags says so. */
function id3Length(header: Uint8Array): number {
  const [a, b, c, d] = [header[6]!, header[7]!, header[8]!, header[9]!]
  if ((a | b | c | d) & 0x80) return 10
  return 10 + ((a << 21) | (b << 14) | (c << 7) | d) + (header[5]! & 0x10 ? 10 : 0)
}

async function trailingTag(source: FileSource, end: number): Promise<number> {
  const tail = await source.read(Math.max(0, end - 355), Math.min(355, end))
  const from = (back: number, length: number) =>
    tail.length < back ? '' : ascii(tail, tail.length - back, length)
  if (from(128, 3) === 'TAG') return from(355, 4) === 'TAG+' ? 355 : 128
  if (from(32, 8) === 'APETAGEX') {
    const footer = view(tail.subarray(tail.length - 32))
    // The size counts the footer; bit 31 of the flags says that a header stands before it.
    return footer.getUint32(12, true) + (footer.getUint32(20, true) & 0x80000000 ? 32 : 0)
  }
  if (from(9, 9) === 'LYRICS200') return 15 + (Number.parseInt(from(15, 6), 10) || 0)
  if (from(9, 9) === 'LYRICSEND') {
    const length = Math.min(5100 + 20, end)
    const lyrics = Buffer.from(await source.read(end - length, length))
    const begin = lyrics.lastIndexOf('LYRICSBEGIN')
    return begin < 0 ? 9 : lyrics.length - begin
  }
  if (from(10, 3) === '3DI') return 10 + id3Length(tail.subarray(tail.length - 10))
  return 0
}
