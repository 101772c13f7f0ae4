/**
 * The number of samples up to the end of the last frame that starts in `tail`, or null. A frame
 * header (RFC 9639, 9.1) is told from sound by its sync code, its likeness to the file's `first`
 * header, and its CRC-8.
 */
export function lastSample(tail: Uint8Array, first: Uint8Array): number | null {
  const fixedSize = blockSize(first)
  if (fixedSize === null) return null
  for (
    let at = tail.lastIndexOf(0xff);
    at >= 0;
    at = at > 0 ? tail.lastIndexOf(0xff, at - 1) : -1
  ) {
    const header = tail.subarray(at, at + 16)
    const alike =
      header[1] === first[1] &&
      ((header[2]! ^ first[2]!) & 15) === 0 &&
      ((header[3]! ^ first[3]!) & 15) === 0
    const size = alike ? blockSize(header) : null
    if (size === null) continue
    const { value } = codedNumber(header)
    // Streams of fixed block size count frames, the others samples.
    return (header[1]! & 1 ? value : value * fixedSize) + size
  }
  return null
}

/** Samples in the frame, or null when this is no header. */
function blockSize(header: Uint8Array): number | null {
  if (header[0] !== 0xff || (header[1]! & 0xfe) !== 0xf8) return null
  const code = header[2]! >> 4
  const { bytes } = codedNumber(header)
  const extra = 4 + bytes
  const sizeBytes = code === 6 ? 1 : code === 7 ? 2 : 0
  const rateCode = header[2]! & 15
  const rateBytes = rateCode === 12 ? 1 : rateCode === 13 || rateCode === 14 ? 2 : 0
  const crcAt = extra + sizeBytes + rateBytes
  if (code === 0 || bytes === 0 || crcAt >= header.length) return null
  if (crc8(header.subarray(0, crcAt)) !== header[crcAt]) return null
  if (code === 1) return 192
  if (code <= 5) return 144 << code
  if (code === 6) return header[extra]! + 1
  if (code === 7) return ((header[extra]! << 8) | header[extra + 1]!) + 1
  return 1 << code
}

/** A number written like a UTF-8 character, of up to 36 bits. */
function codedNumber(header: Uint8Array): { value: number; bytes: number } {
  const lead = header[4] ?? 0xff
  const bytes = lead < 0x80 ? 1 : Math.clz32(~(lead << 24))
  if (bytes === 1 && lead >= 0x80) return { value: 0, bytes: 0 }
  if (bytes > 7 || header.length < 4 + bytes) return { value: 0, bytes: 0 }
  let value = bytes === 1 ? lead : lead & (0x7f >> bytes)
  for (let i = 1; i < bytes; i += 1) {
    value = value * 64 + (header[4 + i]! & 0x3f)
  }
  return { value, bytes }
}

function crc8(bytes: Uint8Array): number {
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = ((crc << 1) ^ (crc & 0x80 ? 0x07 : 0)) & 0xff
  }
  return crc
}
