/** Takes exact amounts of bytes out of blocks of any size. */
export function createByteReader(blocks: AsyncIterable<Uint8Array>) {
  const source = blocks[Symbol.asyncIterator]()
  let rest: Uint8Array = new Uint8Array()

  async function refill(): Promise<boolean> {
    const next = await source.next()
    if (next.done) return false
    rest = next.value
    return true
  }

  /** Fewer bytes than asked for only at the end. */
  async function take(length: number): Promise<Uint8Array> {
    const taken = new Uint8Array(length)
    let filled = 0
    while (filled < length && (rest.length || (await refill()))) {
      const part = rest.subarray(0, length - filled)
      taken.set(part, filled)
      filled += part.length
      rest = rest.subarray(part.length)
    }
    return taken.subarray(0, filled)
  }

  /** The next `limit` bytes in blocks, uncopied. */
  async function* upTo(limit: number): AsyncGenerator<Uint8Array> {
    for (let left = limit; left > 0 && (rest.length || (await refill()));) {
      const part = rest.subarray(0, left)
      rest = rest.subarray(part.length)
      left -= part.length
      if (part.length) yield part
    }
  }

  async function skip(length: number) {
    for await (const _ of upTo(length));
  }

  return { take, upTo, skip, close: () => source.return?.() }
}

export type ByteReader = ReturnType<typeof createByteReader>
