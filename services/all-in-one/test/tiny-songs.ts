import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const RATE = 8000

/** A WAV file with half a second of a tone; each number sounds different. */
export function tinySong(number: number): Uint8Array {
  const samples = Int16Array.from({ length: RATE / 2 }, (_, i) =>
    Math.round(8000 * Math.sin((i * (200 + number) * 2 * Math.PI) / RATE)),
  )
  const header = new DataView(new ArrayBuffer(44))
  const text = (at: number, letters: string) =>
    Array.from(letters).forEach((c, i) => header.setUint8(at + i, c.charCodeAt(0)))
  text(0, 'RIFF')
  header.setUint32(4, 36 + samples.byteLength, true)
  text(8, 'WAVEfmt ')
  header.setUint32(16, 16, true)
  header.setUint16(20, 1, true)
  header.setUint16(22, 1, true)
  header.setUint32(24, RATE, true)
  header.setUint32(28, RATE * 2, true)
  header.setUint16(32, 2, true)
  header.setUint16(34, 16, true)
  text(36, 'data')
  header.setUint32(40, samples.byteLength, true)
  return Buffer.concat([new Uint8Array(header.buffer), new Uint8Array(samples.buffer)])
}

/** Fills a folder with songs: twenty to an album, untagged, so that names come from the folders. */
export async function writeTinySongs(folder: string, count: number) {
  for (let number = 0; number < count; number++) {
    const album = join(folder, 'The Tones', `Volume ${1 + Math.floor(number / 20)}`)
    await mkdir(album, { recursive: true })
    await writeFile(
      join(album, `${String(1 + (number % 20)).padStart(2, '0')} - Tone ${number}.wav`),
      tinySong(number),
    )
  }
}
