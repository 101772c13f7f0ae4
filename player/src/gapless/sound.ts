/** Bytes for a SourceBuffer, and when they sound: seconds since the first sample of the file. */
export type Segment = { bytes: Uint8Array; from: number; until: number }

/**
 * The sound of one file, taken apart as its bytes come and put together as a SourceBuffer takes it.
 * Times are seconds of what the file holds, with what the encoder put around the music.
 */
export type Sound = {
  /** What the SourceBuffer is told to expect. */
  type: string
  /** What goes before the first segment, where the type needs such a thing. */
  init: Uint8Array | undefined
  /** Seconds that the encoder put before the music and after it. */
  before: number
  after: number
  /** Seconds of the file, where it says so. */
  total: number | undefined
  /** The byte after the last that sounds, where `seek` is no guess. */
  stop?: number
  /** Forgets what was begun and answers the byte to read from, to hear what is at `seconds`. */
  seek(seconds: number): number
  /** What can be played with these further bytes. */
  push(bytes: Uint8Array<ArrayBuffer>): Segment | undefined
  /** The file is over: the rest. */
  end(): Segment | undefined
}

/**
 * Looks at the beginning of a file of `size` bytes; undefined while more of it is needed. Throws
 * where it is nothing that this sound is of. Instead of the sound it may answer the byte from which
 * it wants to look on: then `head` begins there, at `base`.
 */
export type OpenSound = (
  head: Uint8Array<ArrayBuffer>,
  size: number,
  base?: number,
) => Sound | number | undefined

export class NotThisSound extends Error {}

export const join = (a: Uint8Array, b: Uint8Array) => {
  if (!a.length) return b as Uint8Array<ArrayBuffer>
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

export const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  new DataView(buffer, byteOffset, byteLength)

export const textAt = (bytes: Uint8Array, at: number, length: number) =>
  String.fromCharCode(...bytes.subarray(at, at + length))

/** Where an ID3v2 tag at the beginning ends (id3.org, ID3v2.4 3.1); 0 where there is none. */
export function afterId3(head: Uint8Array) {
  if (textAt(head, 0, 3) !== 'ID3' || head.length < 10) return 0
  const size = head.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 127), 0)
  return 10 + size + ((head[5]! & 16) !== 0 ? 10 : 0)
}
