import { crc8 } from './crc.ts'
import { flacInit, fragment } from './fmp4.ts'
import {
  afterId3,
  join,
  NotThisSound,
  type OpenSound,
  type Segment,
  textAt,
  viewOf,
} from './sound.ts'

export const FLAC_TYPE = 'audio/mp4; codecs="flac"'

/** A frame's first sample, or the number of the frame where all are of one length, and its samples. */
type Header = { number: number; variable: boolean; samples: number }

/** The frame header at `at` (RFC 9639 9.1), if there is one whose checksum is right. */
function headerAt(bytes: Uint8Array, at: number): Header | undefined {
  const second = bytes[at + 1]!
  if (bytes[at] !== 255 || (second & 0xfe) !== 0xf8 || at + 16 > bytes.length) return undefined
  const [sizes, kind] = [bytes[at + 2]!, bytes[at + 3]!]
  const sizeCode = sizes >> 4
  const rateCode = sizes & 15
  if (!sizeCode || rateCode === 15 || kind >> 4 > 10 || kind & 1) return undefined
  let end = at + 4
  const lead = bytes[end++]!
  const more = lead < 128 ? 0 : Math.clz32(~(lead << 24)) - 1
  if (more < 0 || more > 6 || (lead >= 128 && more === 0)) return undefined
  let number = more ? lead & (63 >> more) : lead
  for (let i = 0; i < more; i++) number = number * 64 + (bytes[end++]! & 63)
  let samples = sizeCode === 1 ? 192 : sizeCode < 6 ? 144 << sizeCode : 1 << sizeCode
  if (sizeCode === 6) samples = bytes[end++]! + 1
  if (sizeCode === 7) samples = bytes[end++]! * 256 + bytes[end++]! + 1
  if (rateCode >= 12) end += rateCode === 12 ? 1 : 2
  if (crc8(bytes, at, end) !== bytes[end]) return undefined
  return { number, variable: !!(second & 1), samples }
}

/** FLAC, its frames put into fragments of MP4: browsers take it in no other way bit by bit. */
export const openFlac: OpenSound = (head, size) => {
  const start = afterId3(head)
  if (head.length >= start + 4 && textAt(head, start, 4) !== 'fLaC') throw new NotThisSound()
  let audio = start + 4
  for (let last = false; !last;) {
    if (head.length < audio + 4) return undefined
    last = !!(head[audio]! & 128)
    audio += 4 + (viewOf(head).getUint32(audio) & 0xffffff)
  }
  // STREAMINFO is the first block (RFC 9639 8.2).
  const info = head.slice(start + 8, start + 42)
  const view = viewOf(info)
  const block = view.getUint16(0)
  const least = Math.max(16, view.getUint32(4) >>> 8 ? view.getUint32(4) >>> 8 : 16)
  const packed = view.getUint32(10)
  const rate = packed >>> 12
  const count = (view.getUint8(13) & 15) * 2 ** 32 + view.getUint32(14)
  if (!rate) throw new NotThisSound()
  const total = count ? count / rate : undefined

  let pending = new Uint8Array(0)
  let skip = audio
  let isInStep = true

  const sampleOf = ({ number, variable }: Header) => (variable ? number : number * block)
  const follows = (a: Header, b: Header) =>
    a.variable === b.variable && sampleOf(b) === sampleOf(a) + (a.variable ? a.samples : block)

  function next(from: number, isNext: (header: Header) => boolean) {
    for (let at = pending.indexOf(255, from); at >= 0; at = pending.indexOf(255, at + 1)) {
      const header = headerAt(pending, at)
      if (header && isNext(header)) return { at, header }
    }
    return undefined
  }

  /** The first frame of all that is there; after a seek only one that another one follows. */
  function begin() {
    for (let here = next(0, () => true); here; here = next(here.at + 1, () => true)) {
      const { at, header } = here
      if (isInStep || next(at + least, (other) => follows(header, other))) return here
    }
    return undefined
  }

  function take(isOver: boolean): Segment | undefined {
    let here = begin()
    if (!here) return undefined
    isInStep = true
    const first = sampleOf(here.header)
    let until = first
    const frames: { bytes: Uint8Array; samples: number }[] = []
    while (here) {
      const { at, header }: { at: number; header: Header } = here
      const there = next(at + least, (other) => follows(header, other))
      if (!there && !isOver) break
      const bytes = pending.subarray(at, there?.at ?? pending.length)
      frames.push({ bytes, samples: header.samples })
      until = sampleOf(header) + header.samples
      here = there
    }
    const bytes = frames.length ? fragment(first, frames) : undefined
    pending = here ? pending.slice(here.at) : new Uint8Array(0)
    return bytes && { bytes, from: first / rate, until: until / rate }
  }

  return {
    type: FLAC_TYPE,
    init: flacInit(info, rate, ((packed >> 9) & 7) + 1, ((packed >> 4) & 31) + 1),
    before: 0,
    after: 0,
    total,
    seek(seconds) {
      pending = new Uint8Array(0)
      skip = 0
      isInStep = seconds === 0
      return Math.floor(audio + (total ? Math.min(0.99, seconds / total) : 0) * (size - audio))
    },
    push(bytes) {
      const useful = bytes.subarray(Math.min(skip, bytes.length))
      skip -= bytes.length - useful.length
      pending = join(pending, useful)
      return take(false)
    },
    end: () => take(true),
  }
}
