import { createMp3Encoder } from 'wasm-media-encoders'

const SAMPLE_RATE = 22_050
const sounds = new Map<number, Promise<Uint8Array>>()

/** A fifth of a second of MP3; another `pitch` is another sound. */
function sound(pitch: number) {
  let made = sounds.get(pitch)
  if (!made) sounds.set(pitch, (made = encode(pitch)))
  return made
}

async function encode(pitch: number) {
  const encoder = await createMp3Encoder()
  encoder.configure({ sampleRate: SAMPLE_RATE, channels: 1, bitrate: 32 })
  const samples = Float32Array.from({ length: SAMPLE_RATE / 5 }, (_, i) =>
    Math.sin((2 * Math.PI * pitch * i) / SAMPLE_RATE),
  )
  // The encoder reuses what it returns.
  const start = Uint8Array.from(encoder.encode([samples]))
  return Uint8Array.from(Buffer.concat([start, encoder.finalize()]))
}

/** Tags by the names of ID3v2.4's frames. */
export interface Tags {
  TIT2?: string
  TPE1?: string
  TPE2?: string
  TALB?: string
  TRCK?: string
  TPOS?: string
  TDRC?: string
  TCON?: string
  TCMP?: string
  TSRC?: string
  /** 'http://musicbrainz.org\\x00ID' of the recording. */
  UFID?: string
  /** 'NAME\\x00value'. */
  TXXX?: string
  picture?: Uint8Array
}

/** A song with tags, as bytes of an MP3 file (ID3v2.4, UTF-8). */
export async function song(pitch: number, { picture, ...texts }: Tags = {}) {
  const frames = Object.entries(texts).map(([name, text]) =>
    // Of these, UFID alone is no text.
    frame(name, Buffer.concat([Buffer.of(...(name === 'UFID' ? [] : [3])), Buffer.from(text)])),
  )
  if (picture) {
    const head = Buffer.concat([Buffer.of(3), Buffer.from('image/bmp\0'), Buffer.of(3, 0)])
    frames.push(frame('APIC', Buffer.concat([head, picture])))
  }
  const body = Buffer.concat(frames)
  const header = Buffer.concat([Buffer.from('ID3'), Buffer.of(4, 0, 0), synchsafe(body.length)])
  return Uint8Array.from(
    Buffer.concat([...(body.length ? [header, body] : []), await sound(pitch)]),
  )
}

const frame = (name: string, body: Buffer) =>
  Buffer.concat([Buffer.from(name), synchsafe(body.length), Buffer.of(0, 0), body])

const synchsafe = (n: number) =>
  Buffer.of((n >> 21) & 127, (n >> 14) & 127, (n >> 7) & 127, n & 127)

/** A picture of one colour (a BMP of 660 × 660 pixels), for a cover. */
export function picture(red: number, green: number, blue: number) {
  const side = 660
  const bytes = Buffer.alloc(54 + side * side * 3)
  bytes.write('BM')
  bytes.writeUInt32LE(bytes.length, 2)
  bytes.writeUInt32LE(54, 10)
  bytes.writeUInt32LE(40, 14)
  bytes.writeInt32LE(side, 18)
  bytes.writeInt32LE(side, 22)
  bytes.writeUInt16LE(1, 26)
  bytes.writeUInt16LE(24, 28)
  for (let at = 54; at < bytes.length; at += 3) bytes.set([blue, green, red], at)
  return Uint8Array.from(bytes)
}
