const PAGE = Buffer.from('OggS')
const FLAGS_AT = 5
const BEGINS = 2

export interface OggPiece {
  bytes: Uint8Array
  /** A new stream begins here, after another one's music. */
  newLink: boolean
}

/** Cuts an Ogg file where one stream follows another (RFC 3533 §4, "chaining"). */
export async function* oggLinks(blocks: AsyncIterable<Uint8Array>): AsyncGenerator<OggPiece> {
  let rest = Buffer.alloc(0)
  let inMusic = false
  let newLink = false
  for await (const block of blocks) {
    const bytes = Buffer.concat([rest, block])
    let from = 0
    let page = bytes.indexOf(PAGE)
    for (; page >= 0 && page + FLAGS_AT < bytes.length; page = bytes.indexOf(PAGE, page + 1)) {
      const begins = (bytes[page + FLAGS_AT]! & BEGINS) !== 0
      if (begins && inMusic) {
        yield { bytes: bytes.subarray(from, page), newLink }
        newLink = true
        from = page
      }
      inMusic = !begins
    }
    // The last bytes may be the start of a page header.
    const until = Math.max(from, bytes.length - FLAGS_AT)
    yield { bytes: bytes.subarray(from, until), newLink }
    newLink = false
    rest = bytes.subarray(until)
  }
  yield { bytes: rest, newLink }
}
