import { crc16, crc8 } from './crc.ts'
import { FLAC_TYPE } from './flac-sound.ts'
import { flacInit, fragment } from './fmp4.ts'
import { join, NotThisSound, type OpenSound, type Segment, textAt, viewOf } from './sound.ts'

const BLOCK = 4096
const PCM = 1
const FLOAT = 3
const EXTENSIBLE = 0xfffe

/** As UTF-8 would write it (RFC 9639 9.1.5). */
function coded(number: number): number[] {
  if (number < 128) return [number]
  const rest: number[] = []
  let room = 64
  while (number >= room) {
    rest.unshift(128 | (number % 64))
    number = Math.floor(number / 64)
    room /= 2
  }
  return [(256 - room * 2) | number, ...rest]
}

/**
 * WAV as FLAC that leaves every sample as it is (RFC 9639 9.2.4): no SourceBuffer takes bare samples.
 * 32 bits and floating point become 24.
 */
export const openWav: OpenSound = (head, size) => {
  if (textAt(head, 0, 4) !== 'RIFF' || textAt(head, 8, 4) !== 'WAVE') throw new NotThisSound()
  const view = viewOf(head)
  let at = 12
  let format = 0
  for (;;) {
    if (head.length < at + 8) return undefined
    const name = textAt(head, at, 4)
    if (name === 'data') break
    if (name === 'fmt ') format = at + 8
    at += 8 + view.getUint32(at + 4, true) + (view.getUint32(at + 4, true) % 2)
  }
  if (!format) throw new NotThisSound()
  const tag = view.getUint16(format, true)
  const kind = tag === EXTENSIBLE ? view.getUint16(format + 24, true) : tag
  const channels = view.getUint16(format + 2, true)
  const rate = view.getUint32(format + 4, true)
  const width = view.getUint16(format + 14, true) / 8
  const isPcm = kind === PCM && [1, 2, 3, 4].includes(width)
  if (channels < 1 || channels > 8 || !(isPcm || (kind === FLOAT && width === 4)))
    throw new NotThisSound()
  const audio = at + 8
  const stride = width * channels
  const length = Math.min(view.getUint32(at + 4, true), size - audio)
  const count = Math.floor(length / stride)
  const bytesOut = Math.min(3, width)
  const bits = bytesOut * 8

  const info = new Uint8Array(34)
  const about = viewOf(info)
  about.setUint16(0, BLOCK)
  about.setUint16(2, BLOCK)
  about.setUint32(10, ((rate << 12) | ((channels - 1) << 9) | ((bits - 1) << 4)) >>> 0)
  about.setUint32(14, count)

  let pending = new Uint8Array(0)
  let skip = audio
  let index = 0
  let left = count

  function frame(samples: Uint8Array, number: number) {
    const size = samples.length / stride
    const kindCode = ((channels - 1) << 4) | [0, 2, 8, 12][bytesOut]!
    const header = [255, 0xf8, 0x70, kindCode, ...coded(number), (size - 1) >> 8, (size - 1) & 255]
    const out = new Uint8Array(header.length + 1 + channels * (1 + size * bytesOut) + 2)
    out.set(header)
    let to = header.length
    out[to++] = crc8(out, 0, header.length)
    const source = viewOf(samples)
    for (let channel = 0; channel < channels; channel++) {
      out[to++] = 2
      for (let i = 0; i < size; i++) {
        const from = i * stride + channel * width
        let value = samples[from]! - 128
        if (width === 2) value = source.getInt16(from, true)
        if (width === 3) value = source.getUint16(from, true) | (source.getInt8(from + 2) << 16)
        if (width === 4)
          value =
            kind === PCM
              ? source.getInt32(from, true) >> 8
              : Math.max(-1, Math.min(1 - 2 ** -23, source.getFloat32(from, true))) * 2 ** 23
        for (let shift = bits - 8; shift >= 0; shift -= 8) out[to++] = value >> shift
      }
    }
    viewOf(out).setUint16(to, crc16(out.subarray(0, to)))
    return { bytes: out, samples: size }
  }

  function take(isOver: boolean): Segment | undefined {
    const from = index
    const frames: ReturnType<typeof frame>[] = []
    let at = 0
    while (left > 0) {
      const ready = Math.floor((pending.length - at) / stride)
      const samples = Math.min(BLOCK, left, isOver ? ready : BLOCK)
      if (!samples || ready < samples) break
      frames.push(frame(pending.subarray(at, at + samples * stride), index / BLOCK))
      at += samples * stride
      index += samples
      left -= samples
    }
    pending = pending.slice(at)
    if (!frames.length) return undefined
    return { bytes: fragment(from, frames), from: from / rate, until: index / rate }
  }

  return {
    type: FLAC_TYPE,
    init: flacInit(info, rate, channels, bits),
    before: 0,
    after: 0,
    total: count / rate,
    seek(seconds) {
      pending = new Uint8Array(0)
      skip = 0
      index = Math.floor(Math.min(seconds * rate, count - 1) / BLOCK) * BLOCK
      left = count - index
      return audio + index * stride
    },
    push(bytes) {
      const useful = bytes.subarray(Math.min(skip, bytes.length))
      skip -= bytes.length - useful.length
      pending = join(pending, useful)
      return take(false)
    },
    end: () => take(true),
  }
}
