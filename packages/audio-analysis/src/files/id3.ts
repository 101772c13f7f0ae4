/** How many bytes an ID3v2 tag at the start of a file takes, 0 without one (ID3v2.4 §3.1). */
export function id3Length(head: Uint8Array): number {
  if (head.length < 10 || head[0] !== 0x49 || head[1] !== 0x44 || head[2] !== 0x33) return 0
  const [a, b, c, d] = head.subarray(6, 10) as unknown as [number, number, number, number]
  if ((a | b | c | d) & 0x80) return 0
  const footer = head[5]! & 0x10 ? 10 : 0
  return 10 + footer + ((a << 21) | (b << 14) | (c << 7) | d)
}
