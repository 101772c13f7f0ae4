/** Text frames by their id, and a cover. */
export interface Id3 {
  text: Record<string, string>
  cover: { mimeType: string; bytes: Uint8Array }
}

/** An ID3v2.4 tag (id3.org, "ID3 tag version 2.4.0 - Main Structure"). */
export function id3Tag({ text, cover }: Id3): Buffer {
  const utf8 = Buffer.from([3])
  const frames = Object.entries(text).map(([id, value]) =>
    frame(id, Buffer.concat([utf8, Buffer.from(value)])),
  )
  const frontCover = Buffer.from(`\u{3}${cover.mimeType}\0\u{3}\0`)
  const body = Buffer.concat([...frames, frame('APIC', Buffer.concat([frontCover, cover.bytes]))])
  return Buffer.concat([Buffer.from('ID3\u{4}\0\0'), syncSafe(body.length), body])
}

const frame = (id: string, body: Buffer) =>
  Buffer.concat([Buffer.from(id), syncSafe(body.length), Buffer.alloc(2), body])

/** 28 bits in four bytes, seven in each. */
const syncSafe = (length: number) =>
  Buffer.from([21, 14, 7, 0].map((shift) => (length >> shift) & 0x7f))
