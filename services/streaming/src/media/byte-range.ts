export interface ByteRange {
  /** First and last byte, both included, counted from 0. */
  first: number
  last: number
}

const ONE_RANGE = /^bytes[ \t]*=[ \t]*(?:(\d+)-(\d*)|-(\d+))[ \t]*$/i

/**
 * What a `Range` header asks of a file of `size` bytes (RFC 9110 §14): a range within it,
 * 'unsatisfiable' (416), or undefined when the whole file is the answer: no header, another unit, a
 * malformed range, or several ranges, which a server may ignore.
 */
export function readByteRange(
  header: string | undefined,
  size: number,
): ByteRange | 'unsatisfiable' | undefined {
  const match = header?.match(ONE_RANGE)
  if (!match) return undefined
  const [, from, to, suffix] = match
  if (suffix !== undefined) {
    const length = Math.min(Number(suffix), size)
    return length === 0 ? 'unsatisfiable' : { first: size - length, last: size - 1 }
  }
  const first = Number(from)
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < first) return undefined
  return first < size ? { first, last } : 'unsatisfiable'
}
