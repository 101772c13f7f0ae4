/** MPEG-1 layer III frame headers: 44.1 kHz, stereo, no padding (ISO 11172-3 §2.4.2.3). */
const kinds = {
  128: { header: [0xff, 0xfb, 0x90, 0x00], bytes: 417 },
  320: { header: [0xff, 0xfb, 0xe0, 0x00], bytes: 1044 },
}
const HEADER_AND_SIDE_INFO = 36
const FRAMES_A_SECOND = 44_100 / 1152

export type Kilobits = keyof typeof kinds

/** Frames that decode to silence, with random bytes behind: as large as music, and no two alike. */
export function mp3Frames(kilobits: Kilobits, seconds: number): Uint8Array {
  const { header, bytes } = kinds[kilobits]
  const frames = Math.ceil(seconds * FRAMES_A_SECOND)
  const whole = new Uint8Array(frames * bytes)
  const noise = crypto.getRandomValues(new Uint8Array(bytes - HEADER_AND_SIDE_INFO))
  for (let n = 0; n < frames; n++) {
    whole.set(header, n * bytes)
    whole.set(noise, n * bytes + HEADER_AND_SIDE_INFO)
  }
  return whole
}
