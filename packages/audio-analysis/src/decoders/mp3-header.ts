export interface Mp3Header {
  mono: boolean
  /** Frames before and after the music, from the LAME tag. */
  gapless: { startFrames: number; endFrames: number } | null
}

const NOTHING_KNOWN: Mp3Header = { mono: false, gapless: null }

/** Reads the first MPEG audio frame of a file's first bytes, and the LAME tag that it may hold. */
export function readMp3Header(head: Uint8Array): Mp3Header {
  const at = firstFrame(head)
  if (at === undefined) return NOTHING_KNOWN
  const mpeg1 = (head[at + 1]! & 0x18) === 0x18
  const mono = head[at + 3]! >> 6 === 3
  const protection = head[at + 1]! & 1 ? 0 : 2
  const sideInfo = mpeg1 ? (mono ? 17 : 32) : mono ? 9 : 17
  return { mono, gapless: lameTag(head, at + 4 + protection + sideInfo) }
}

/** Two headers in agreement, since 0xFF 0xE0 occurs in junk as well. */
function firstFrame(head: Uint8Array): number | undefined {
  for (let at = 0; at + 4 < head.length; at++) {
    const length = frameLength(head, at)
    if (!length) continue
    const next = at + length
    if (next + 4 > head.length || frameLength(head, next)) return at
  }
}

const BITRATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
]

/** Bytes of the layer III frame at an offset (ISO 11172-3 §2.4.2.3), 0 where there is none. */
function frameLength(bytes: Uint8Array, at: number): number {
  const [sync, flags, rates] = bytes.subarray(at, at + 3)
  if (sync !== 0xff || flags === undefined || rates === undefined) return 0
  const version = (flags >> 3) & 3
  if ((flags & 0xe0) !== 0xe0 || version === 1 || ((flags >> 1) & 3) !== 1) return 0
  const bitrate = BITRATES[version === 3 ? 0 : 1]![rates >> 4]
  const baseRate = [44100, 48000, 32000][(rates >> 2) & 3]
  if (!bitrate || !baseRate) return 0
  const sampleRate = version === 3 ? baseRate : version === 2 ? baseRate / 2 : baseRate / 4
  const slots = version === 3 ? 144 : 72
  return Math.floor((slots * bitrate * 1000) / sampleRate) + ((rates >> 1) & 1)
}

/**
 * The encoder's delay and padding, 12 bits each, in what follows `Xing` or `Info`. Like mpg123, trusts
 * them only where the count of frames is there too.
 */
function lameTag(bytes: Uint8Array, at: number): Mp3Header['gapless'] {
  const name = String.fromCharCode(...bytes.subarray(at, at + 4))
  const flags = bytes[at + 7] ?? 0
  if ((name !== 'Xing' && name !== 'Info') || !(flags & 1)) return null
  let lame = at + 8
  for (const [flag, length] of [
    [1, 4],
    [2, 4],
    [4, 100],
    [8, 4],
  ] as const)
    if (flags & flag) lame += length
  const [a, b, c] = bytes.subarray(lame + 21, lame + 24)
  if (!bytes[lame] || a === undefined || b === undefined || c === undefined) return null
  return { startFrames: (a << 4) | (b >> 4), endFrames: ((b & 15) << 8) | c }
}
