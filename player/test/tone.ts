const RATE = 8000
const HEADER = 44

/** The size in bytes of `seconds` of 8-bit mono sound with its WAV header. */
export const toneSize = (seconds: number) => HEADER + Math.round(RATE * seconds)

/** Bytes `from` to `to` (exclusive) of a WAV file with a sine of `hertz`, made on the spot. */
export function tone(seconds: number, hertz: number, from: number, to: number) {
  const bytes = new Uint8Array(to - from)
  const header = wavHeader(Math.round(RATE * seconds))
  for (let i = from; i < to; i++) {
    const wave = Math.sin(((i - HEADER) / RATE) * hertz * 2 * Math.PI)
    bytes[i - from] = i < HEADER ? header[i]! : 128 + Math.round(24 * wave)
  }
  return bytes
}

/** RIFF/WAVE, PCM, one channel, 8 bits. */
function wavHeader(size: number) {
  const view = new DataView(new ArrayBuffer(HEADER))
  const word = (at: number, text: string) => {
    for (let i = 0; i < 4; i++) view.setUint8(at + i, text.charCodeAt(i))
  }
  word(0, 'RIFF')
  view.setUint32(4, HEADER - 8 + size, true)
  word(8, 'WAVE')
  word(12, 'fmt ')
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
