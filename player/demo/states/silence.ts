const RATE = 8000
const HEADER = 44
/** Bytes at once; short answers make the browser come back, as for real music. */
const MOST = 256 * 1024
export const LONGEST_SECONDS = 600

/** RIFF/WAVE, PCM, one channel, 8 bits. */
function headerOf(size: number) {
  const view = new DataView(new ArrayBuffer(HEADER))
  const word = (at: number, text: string) => {
    for (let i = 0; i < text.length; i++) view.setUint8(at + i, text.charCodeAt(i))
  }
  word(0, 'RIFF')
  view.setUint32(4, HEADER - 8 + size, true)
  word(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, RATE, true)
  view.setUint32(28, RATE, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true)
  word(36, 'data')
  view.setUint32(40, size, true)
  return new Uint8Array(view.buffer)
}

/** Silence as a WAV file of `seconds`; of it what a `Range` header asks for, at most 256 KiB. */
export function silence(seconds: number, range: string | undefined): Response {
  const size = HEADER + Math.round(seconds * RATE)
  const [, first = '0', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
  const from = Number(first)
  if (from >= size)
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${size}` } })
  const to = Math.min(size, from + MOST, last ? Number(last) + 1 : size)
  const bytes = new Uint8Array(Math.max(0, to - from)).fill(128)
  bytes.set(headerOf(size - HEADER).subarray(from, Math.min(to, HEADER)))
  return new Response(bytes, {
    status: 206,
    headers: {
      'Accept-Ranges': 'bytes',
      'Cache-Control': 'public, max-age=86400',
      'Content-Range': `bytes ${from}-${to - 1}/${size}`,
      'Content-Type': 'audio/wav',
    },
  })
}
