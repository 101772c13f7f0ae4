import { viewOf } from './sound.ts'

const number = (value: number, bytes: number) => {
  const out = new Uint8Array(bytes)
  for (let i = bytes - 1; i >= 0; i--) {
    out[i] = value % 256
    value = Math.floor(value / 256)
  }
  return out
}
const u16 = (value: number) => number(value, 2)
const u32 = (value: number) => number(value, 4)
const zeros = (length: number) => new Uint8Array(length)
const text = (value: string) => new TextEncoder().encode(value)

function glue(parts: Uint8Array[]) {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

/** A box of ISO 14496-12. */
function box(type: string, ...parts: Uint8Array[]) {
  const body = glue(parts)
  return glue([u32(body.length + 8), text(type), body])
}
const matrix = glue([0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000].map(u32))

/** What says that a track is FLAC; `info` is its STREAMINFO, 34 bytes. */
function flacEntry(info: Uint8Array, rate: number, channels: number, bits: number) {
  return box(
    'fLaC',
    zeros(6),
    u16(1),
    zeros(8),
    u16(channels),
    u16(bits),
    zeros(4),
    u16(rate < 65_536 ? rate : 0),
    zeros(2),
    // Encapsulation of FLAC in ISO Base Media File Format 3.3.2: the last metadata block, type 0.
    box('dfLa', zeros(4), number(0x80000022, 4), info),
  )
}

/** The beginning of a fragmented MP4 with one track of FLAC; `info` is its STREAMINFO, 34 bytes. */
export const flacInit = (info: Uint8Array, rate: number, channels: number, bits: number) =>
  soundInit(rate, glue([zeros(4), u32(1), flacEntry(info, rate, channels, bits)]))

/** The beginning of a fragmented MP4 with one track of sound; `stsd` is the body of that box. */
export function soundInit(rate: number, stsd: Uint8Array) {
  const none = (type: string, length: number) => box(type, zeros(length))
  const stbl = box(
    'stbl',
    box('stsd', stsd),
    none('stts', 8),
    none('stsc', 8),
    none('stsz', 12),
    none('stco', 8),
  )
  const dref = box('dref', zeros(4), u32(1), box('url ', u32(1)))
  const minf = box('minf', none('smhd', 8), box('dinf', dref), stbl)
  const hdlr = box('hdlr', zeros(8), text('soun'), zeros(13))
  const mdhd = box('mdhd', zeros(12), u32(rate), zeros(4), u16(0x55c4), zeros(2))
  const tkhd = box(
    'tkhd',
    u32(3),
    zeros(8),
    u32(1),
    zeros(20),
    u16(0x100),
    zeros(2),
    matrix,
    zeros(8),
  )
  return glue([
    box('ftyp', text('iso5'), u32(0), text('iso5mp41')),
    box(
      'moov',
      box(
        'mvhd',
        zeros(12),
        u32(1000),
        zeros(4),
        u32(0x10000),
        u16(0x100),
        zeros(10),
        matrix,
        zeros(24),
        u32(2),
      ),
      box('trak', tkhd, box('mdia', mdhd, hdlr, minf)),
      box('mvex', box('trex', zeros(4), u32(1), u32(1), zeros(12))),
    ),
  ])
}

/** A fragment: frames that follow each other, `from` in samples. */
export function fragment(from: number, frames: { bytes: Uint8Array; samples: number }[]) {
  const samples = frames.map(({ bytes, samples: length }) => glue([u32(length), u32(bytes.length)]))
  const trun = box('trun', u32(0x301), u32(frames.length), zeros(4), ...samples)
  const moof = box(
    'moof',
    box('mfhd', zeros(4), u32(1)),
    box(
      'traf',
      box('tfhd', u32(0x20000), u32(1)),
      box('tfdt', u32(0x1000000), number(from, 8)),
      trun,
    ),
  )
  // Where the data begin, counted from the moof: the third word of the last box but its samples.
  viewOf(moof).setUint32(moof.length - samples.length * 8 - 4, moof.length + 8)
  return glue([moof, box('mdat', ...frames.map(({ bytes }) => bytes))])
}
