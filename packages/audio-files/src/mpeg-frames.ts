/** A frame of MPEG audio layer III (ISO 11172-3, 13818-3) or of AAC in ADTS (ISO 13818-7). */
export type Frame = {
  kind: 'mp3' | 'adts'
  /** Header included. */
  bytes: number
  samples: number
  sampleRate: number
  channels: number
}

/** Bytes that a header needs to be understood. */
export const frameHeaderBytes = 7

const mpegRates = [[11025, 12000, 8000], null, [22050, 24000, 16000], [44100, 48000, 32000]]
const kbitsVersion1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const kbitsVersion2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const aacRates = [
  96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350,
]

/** The frame whose header starts at `at`, or null when none does. */
export function frameAt(bytes: Uint8Array, at: number): Frame | null {
  if (at + frameHeaderBytes > bytes.length) return null
  if (bytes[at] !== 0xff || (bytes[at + 1]! & 0xe0) !== 0xe0) return null
  // Layer 0 is reserved in MPEG audio; with twelve sync bits it marks ADTS.
  return (bytes[at + 1]! & 0x06) === 0 ? adtsFrame(bytes, at) : mp3Frame(bytes, at)
}

function mp3Frame(bytes: Uint8Array, at: number): Frame | null {
  const second = bytes[at + 1]!
  const third = bytes[at + 2]!
  const version = (second >> 3) & 3
  const sampleRate = mpegRates[version]?.[(third >> 2) & 3]
  const kbits = (version === 3 ? kbitsVersion1 : kbitsVersion2)[third >> 4]
  const layerThree = ((second >> 1) & 3) === 1
  if (!layerThree || !sampleRate || !kbits) return null
  const samples = version === 3 ? 1152 : 576
  return {
    kind: 'mp3',
    bytes: Math.floor((samples * kbits * 125) / sampleRate) + ((third >> 1) & 1),
    samples,
    sampleRate,
    channels: bytes[at + 3]! >> 6 === 3 ? 1 : 2,
  }
}

function adtsFrame(bytes: Uint8Array, at: number): Frame | null {
  if ((bytes[at + 1]! & 0xf0) !== 0xf0) return null
  const third = bytes[at + 2]!
  const sampleRate = aacRates[(third >> 2) & 15]
  const length = ((bytes[at + 3]! & 3) << 11) | (bytes[at + 4]! << 3) | (bytes[at + 5]! >> 5)
  if (!sampleRate || length < frameHeaderBytes) return null
  const channels = ((third & 1) << 2) | (bytes[at + 3]! >> 6)
  return {
    kind: 'adts',
    bytes: length,
    samples: 1024 * ((bytes[at + 6]! & 3) + 1),
    sampleRate,
    channels: channels === 7 ? 8 : channels || 2,
  }
}

/** Whether two frames can stand in one stream: padding and bit rate change, the rest does not. */
export const sameStream = (a: Frame, b: Frame): boolean =>
  a.kind === b.kind && a.sampleRate === b.sampleRate

/** Whether the frame at `at` holds only the Xing, Info or VBRI header: no sound of its own. */
export function isInfoFrame(bytes: Uint8Array, at: number, frame: Frame): boolean {
  if (frame.kind !== 'mp3') return false
  const text = Buffer.from(bytes.subarray(at, at + Math.min(frame.bytes, 64))).toString('latin1')
  const xing =
    4 + (frame.samples === 1152 ? (frame.channels === 1 ? 17 : 32) : frame.channels === 1 ? 9 : 17)
  const crc = bytes[at + 1]! & 1 ? 0 : 2
  const name = text.slice(xing + crc, xing + crc + 4)
  return name === 'Xing' || name === 'Info' || text.slice(36, 40) === 'VBRI'
}

/**
 * Where sound starts: the first header that two more of the same stream follow, or as many as fit
 * before the end of the stream (`ends`). Null when there is none.
 */
export function findFirstFrame(
  bytes: Uint8Array,
  ends: boolean,
): { at: number; frame: Frame } | null {
  for (let at = bytes.indexOf(0xff); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const frame = frameAt(bytes, at)
    if (frame && followed(bytes, at, frame, ends)) return { at, frame }
  }
  return null
}

function followed(bytes: Uint8Array, at: number, first: Frame, ends: boolean): boolean {
  let next = at + first.bytes
  for (let seen = 1; seen < 3; seen += 1) {
    if (next + frameHeaderBytes > bytes.length) return ends && next <= bytes.length
    const frame = frameAt(bytes, next)
    if (!frame || !sameStream(first, frame)) return false
    next += frame.bytes
  }
  return true
}
