import { headroom } from './block-buffers.ts'
import type { FileSource } from './file-source.ts'
import type { Region } from './tag-regions.ts'

/** One page of an Ogg file (RFC 3533). The object and its bytes are reused for the next page. */
export type OggPage = {
  serial: number
  first: boolean
  /** Whether its first packet began on an earlier page. */
  continued: boolean
  /** In samples of the codec; -1 when no packet ends here. */
  granule: number
  bytes: Buffer
  /** Where the lengths of its segments begin in `bytes`; its body follows them. */
  lacingAt: number
  bodyAt: number
  end: number
}

type Walker = {
  /** Where in `bytes` the sound of a page begins; `end` when the page holds none. */
  page: (page: OggPage) => number
  /** The sound of many pages, in order. */
  sound: (bytes: Uint8Array) => void
}

const sync = Buffer.from('OggS')

/** Goes through the pages in order; damage is stepped over, a page cut by the end left out. */
export async function walkPages(source: FileSource, region: Region, walker: Walker) {
  const rest = Buffer.alloc(headroom)
  let kept = 0
  for await (const block of source.blocks(region.start, region.end)) {
    // What the end of the last block cut goes right before this one: no page is ever copied whole.
    const bytes = Buffer.from(block.buffer, block.byteOffset - kept, kept + block.length)
    bytes.set(rest.subarray(0, kept))
    const { used, sound } = pagesIn(bytes, walker.page)
    kept = bytes.copy(rest, 0, used)
    walker.sound(bytes.subarray(0, sound))
  }
}

/** Moves the sound of all whole pages to the front of `bytes`: hashing it page by page is slower. */
function pagesIn(bytes: Buffer, each: Walker['page']): { used: number; sound: number } {
  const page: OggPage = {
    serial: 0,
    first: false,
    continued: false,
    granule: -1,
    bytes,
    lacingAt: 0,
    bodyAt: 0,
    end: 0,
  }
  let at = 0
  let sound = 0
  while (at + 27 <= bytes.length) {
    if (bytes.readUInt32BE(at) !== 0x4f676753) {
      const next = bytes.indexOf(sync, at + 1)
      at = next < 0 ? bytes.length - 3 : next
      continue
    }
    const bodyAt = at + 27 + bytes[at + 26]!
    if (bodyAt > bytes.length) break
    let end = bodyAt
    for (let i = at + 27; i < bodyAt; i += 1) end += bytes[i]!
    if (end > bytes.length) break
    page.serial = bytes.readUInt32LE(at + 14)
    page.first = (bytes[at + 5]! & 2) !== 0
    page.continued = (bytes[at + 5]! & 1) !== 0
    page.granule = bytes.readInt32LE(at + 10) * 2 ** 32 + bytes.readUInt32LE(at + 6)
    page.lacingAt = at + 27
    page.bodyAt = bodyAt
    page.end = end
    const from = each(page)
    bytes.copyWithin(sound, from, end)
    sound += end - from
    at = end
  }
  return { used: at, sound }
}
