import { fragment, soundInit } from './fmp4.ts'
import { NotThisSound, join, type OpenSound, type Segment, textAt, viewOf } from './sound.ts'

/** What is longer is leapt over instead of read: music that stands before its tables. */
const NEAR_BYTES = 65_536
/** Tables of ten hours, and a picture. */
const MOST_BYTES = 16_000_000
/** A decoder that begins in the middle needs what came just before. */
const LEAD_FRAMES = 2

/** The boxes of ISO 14496-12 that lie side by side in `bytes`. */
function* boxesOf(bytes: Uint8Array) {
  for (let at = 0; at + 8 <= bytes.length;) {
    const size = viewOf(bytes).getUint32(at)
    if (size < 8 || at + size > bytes.length) throw new NotThisSound()
    yield { type: textAt(bytes, at + 4, 4), body: bytes.subarray(at + 8, at + size) }
    at += size
  }
}

/** The one box at that path; undefined where there is none. Throws where there are several. */
function find(bytes: Uint8Array, path: string): Uint8Array | undefined {
  let here: Uint8Array | undefined = bytes
  for (const type of path.split('/')) {
    const all: Uint8Array[] = here
      ? [...boxesOf(here)].flatMap((b) => (b.type === type ? [b.body] : []))
      : []
    if (all.length > 1) throw new NotThisSound()
    here = all[0]
  }
  return here
}

function need(bytes: Uint8Array, path: string) {
  const body = find(bytes, path)
  if (!body) throw new NotThisSound()
  return viewOf(body)
}

const must = (is: boolean) => {
  if (!is) throw new NotThisSound()
}
const bytesOf = ({ buffer, byteOffset, byteLength }: DataView) =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** Of mvhd and mdhd: ticks a second. */
const timescaleOf = (header: DataView) => header.getUint32(header.getUint8(0) ? 20 : 12)

/** AAC-LC, not encrypted: an `mp4a` of version 0 whose esds says object type 0x40, and then 2 (ISO 14496-3 1.6.2.1). */
function checkCodec(stsd: DataView) {
  const entry = bytesOf(stsd).subarray(8)
  must(stsd.getUint32(4) === 1 && textAt(entry, 4, 4) === 'mp4a' && !viewOf(entry).getUint16(16))
  const esds = bytesOf(need(entry.subarray(36), 'esds'))
  // ISO 14496-1 7.2.6: each descriptor is a tag, its length (7 bits a byte), and what it says.
  const after = (tag: number, at: number) => {
    must(esds[at] === tag)
    while (esds[++at]! & 128);
    return at + 1
  }
  const es = after(3, 4)
  must(!(esds[es + 2]! & 0xe0))
  const decoder = after(4, es + 3)
  must(esds[decoder] === 0x40 && esds[after(5, decoder + 13)]! >> 3 === 2)
}

/** Where each sample lies: `edges` are the first bytes, `sizes` how many there are. */
function samplesOf(stbl: Uint8Array, size: number) {
  const stsz = need(stbl, 'stsz')
  const [all, count] = [stsz.getUint32(4), stsz.getUint32(8)]
  must(count > 0 && count * (all || 1) <= size)
  const sizeOf = (i: number) => all || stsz.getUint32(12 + i * 4)
  const wide = find(stbl, 'co64')
  const stco = wide ? viewOf(wide) : need(stbl, 'stco')
  const stsc = need(stbl, 'stsc')
  const edges: number[] = []
  let end = 0
  for (let chunk = 0, row = 0; edges.length < count; chunk++) {
    must(chunk < stco.getUint32(4))
    if (row + 1 < stsc.getUint32(4) && stsc.getUint32(20 + row * 12) <= chunk + 1) row++
    let at = wide ? Number(stco.getBigUint64(8 + chunk * 8)) : stco.getUint32(8 + chunk * 4)
    must(at >= end)
    for (let left = stsc.getUint32(12 + row * 12); left && edges.length < count; left--) {
      edges.push(at)
      at += sizeOf(edges.length - 1)
      must(at > end)
      end = at
    }
  }
  return { edges, sizeOf, count, end }
}

/** Samples of a frame, and of all: only the last may be shorter. */
function lengthOf(stts: DataView, count: number) {
  const [rows, frame] = [stts.getUint32(4), stts.getUint32(12)]
  const last = rows === 2 ? stts.getUint32(20) : frame
  const ofOne = rows === 2 && stts.getUint32(16) === 1 ? 1 : 0
  must(frame > 0 && last <= frame && rows === ofOne + 1 && stts.getUint32(8) + ofOne === count)
  return { frame, length: frame * (count - 1) + last }
}

/** The first sample of the music, and the one after its last: by iTunes' note, else by the edit list. */
function musicOf(moov: Uint8Array, frame: number, rate: number, length: number) {
  const elst = find(moov, 'trak/edts/elst')
  const note = / 0{8} ([\da-f]{8}) [\da-f]{8} ([\da-f]{16})/i.exec(
    frame === 1024
      ? (/iTunSMPB.{16,80}/s.exec(new TextDecoder('latin1').decode(moov))?.[0] ?? '')
      : '',
  )
  if (note) {
    const start = Number.parseInt(note[1]!, 16)
    const end = start + Number.parseInt(note[2]!, 16)
    if (end > start && end <= length) return { start, end }
  }
  if (!elst) return { start: 0, end: length }
  const edit = viewOf(elst)
  const isLong = edit.getUint8(0) === 1
  const start = isLong ? Number(edit.getBigInt64(16)) : edit.getInt32(12)
  const tick = rate / timescaleOf(need(moov, 'mvhd'))
  const lasts = (isLong ? Number(edit.getBigUint64(8)) : edit.getUint32(8)) * tick
  // How long it lasts is told in ticks of the whole film, often milliseconds.
  const end = lasts && start + lasts + tick < length ? Math.round(start + lasts) : length
  must(edit.getUint32(4) === 1 && start >= 0 && end > start)
  return { start, end }
}

function open(moov: Uint8Array, size: number) {
  must(!find(moov, 'mvex'))
  const trak = bytesOf(need(moov, 'trak'))
  const mdia = bytesOf(need(trak, 'mdia'))
  const rate = timescaleOf(need(mdia, 'mdhd'))
  const stbl = bytesOf(need(mdia, 'minf/stbl'))
  const stsd = need(stbl, 'stsd')
  checkCodec(stsd)
  const { edges, sizeOf, count, end: stop } = samplesOf(stbl, size)
  const { frame, length } = lengthOf(need(stbl, 'stts'), count)
  const { start, end } = musicOf(moov, frame, rate, length)
  must(rate > 0 && stop <= size)

  let pending = new Uint8Array(0)
  let index = 0
  let byte = 0
  function push(bytes: Uint8Array): Segment | undefined {
    pending = join(pending, bytes)
    const from = index
    const frames: { bytes: Uint8Array; samples: number }[] = []
    for (; index < count; index++) {
      const at = edges[index]! - byte
      const until = at + sizeOf(index)
      if (until > pending.length) break
      frames.push({ bytes: pending.subarray(at, until), samples: frame })
    }
    const used = Math.min(pending.length, (edges[index] ?? stop) - byte)
    pending = pending.slice(used)
    byte += used
    if (!frames.length) return undefined
    return {
      bytes: fragment(from * frame, frames),
      from: (from * frame) / rate,
      until: (index * frame) / rate,
    }
  }
  return {
    type: 'audio/mp4; codecs="mp4a.40.2"',
    init: soundInit(rate, bytesOf(stsd)),
    before: start / rate,
    after: (count * frame - end) / rate,
    total: (count * frame) / rate,
    stop,
    seek(seconds: number) {
      pending = new Uint8Array(0)
      const wanted = Math.floor((seconds * rate) / frame) - LEAD_FRAMES
      index = Math.max(0, Math.min(count - 1, wanted))
      return (byte = edges[index]!)
    },
    push,
    end: () => undefined,
  }
}

/** AAC-LC in MP4 with tables, one track of it: its frames put into fragments, with no encoder's delay. */
export const openM4a: OpenSound = (head, size, base = 0) => {
  try {
    for (let at = 0; head.length >= at + 16;) {
      const view = viewOf(head)
      const type = textAt(head, at + 4, 4)
      must(!!(base || at) || type === 'ftyp')
      const short = view.getUint32(at)
      const length = short === 1 ? Number(view.getBigUint64(at + 8)) : short
      must(length >= 8 && type !== 'moof' && base + at + length <= size)
      if (type === 'moov') {
        must(length <= MOST_BYTES)
        return head.length < at + length ? undefined : open(head.slice(at + 8, at + length), size)
      }
      at += length
      if (at > head.length + NEAR_BYTES) return base + at
    }
    return undefined
  } catch (thrown) {
    // Beyond the end of what is there: these are no tables.
    throw thrown instanceof RangeError ? new NotThisSound() : thrown
  }
}
