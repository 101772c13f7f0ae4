import {
  afterId3,
  join,
  NotThisSound,
  type OpenSound,
  type Segment,
  textAt,
  viewOf,
} from './sound.ts'

/** In kbit/s: MPEG 1 layer III, then MPEG 2 and 2.5 (ISO 11172-3 2.4.2.3, ISO 13818-3). */
const rates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const rates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const hertz = [44_100, 48_000, 32_000]
/** Padding reaches over at most so many frames. */
const HELD_BACK = 3

type Frame = { size: number; samples: number; hertz: number; side: number; kind: number }

/** The frame whose header stands at `at`; undefined where there is none. */
function frameAt(bytes: Uint8Array, at: number): Frame | undefined {
  const [sync, version, rate] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!]
  if (sync !== 255 || (version & 0xe6) !== 0xe2) return undefined
  const mpeg = (version >> 3) & 3
  const kbits = (mpeg === 3 ? rates1 : rates2)[rate >> 4]
  const base = hertz[(rate >> 2) & 3]
  if (mpeg === 1 || !kbits || !base) return undefined
  const speed = base / (mpeg === 3 ? 1 : mpeg === 2 ? 2 : 4)
  const samples = mpeg === 3 ? 1152 : 576
  const mono = bytes[at + 3]! >> 6 === 3
  return {
    size: Math.floor((samples * 125 * kbits) / speed) + ((rate >> 1) & 1),
    samples,
    hertz: speed,
    side: mpeg === 3 ? (mono ? 17 : 32) : mono ? 9 : 17,
    kind: version,
  }
}

/**
 * MP3 as it is, without what is not sound. Its LAME tag says what the encoder put around the music;
 * after a seek its Xing table says about where that is.
 */
export const openMp3: OpenSound = (head, size) => {
  const tag = afterId3(head)
  if (!tag && textAt(head, 0, 4) === 'RIFF') throw new NotThisSound()
  if (head.length < tag + 4096 && head.length < size) return undefined
  let start = tag
  let first: Frame | undefined
  for (; start < tag + 2048 && !first; start++) {
    const frame = frameAt(head, start)
    if (frame && frameAt(head, start + frame.size)?.kind === frame.kind) first = frame
  }
  if (!first) throw new NotThisSound()
  start--
  const { samples, hertz: rate, kind } = first
  const seconds = samples / rate
  const xing = start + 4 + first.side
  const isTagged = /Xing|Info/.test(textAt(head, xing, 4))
  const view = viewOf(head)
  const flags = isTagged ? head[xing + 7]! : 0
  const frames = flags & 1 ? view.getUint32(xing + 8) : undefined
  const toc = flags & 4 ? xing + 8 + (flags & 1 ? 4 : 0) + (flags & 2 ? 4 : 0) : 0
  const words = (flags & 1) + ((flags >> 1) & 1) + ((flags >> 3) & 1)
  const encoder = xing + 8 + words * 4 + (flags & 4 ? 100 : 0)
  const lame = encoder + 21
  const hasDelay = isTagged && /LAME|L3\.9|Lav[cf]/.test(textAt(head, encoder, 4))
  const delay = hasDelay ? (head[lame]! << 4) | (head[lame + 1]! >> 4) : -1
  const padding = hasDelay ? ((head[lame + 1]! & 15) << 8) | head[lame + 2]! : 0
  const table = toc ? head.slice(toc, toc + 100) : undefined
  const audio = isTagged ? start + first.size : start
  const total = frames ? frames * seconds : ((size - audio) / first.size) * seconds

  let pending = new Uint8Array(0)
  let index = 0
  let skip = audio

  /** The frames in `pending` but for the last `held`, which stay. */
  function take(held: number): Segment | undefined {
    const edges = [0]
    const bytes = new Uint8Array(pending.length)
    let length = 0
    let at = 0
    let used = 0
    const ends = [0]
    while (at + 4 <= pending.length) {
      const frame = frameAt(pending, at)
      if (frame?.kind !== kind) {
        at++
        continue
      }
      if (at + frame.size > pending.length) break
      bytes.set(pending.subarray(at, at + frame.size), length)
      at += frame.size
      length += frame.size
      edges.push(at)
      ends.push(length)
    }
    const count = Math.max(0, edges.length - 1 - held)
    used = edges[count]!
    pending = pending.slice(used)
    if (!count) return undefined
    const from = index * seconds
    index += count
    return { bytes: bytes.subarray(0, ends[count]), from, until: index * seconds }
  }

  return {
    type: 'audio/mpeg',
    init: undefined,
    before: hasDelay ? delay / rate : 0,
    after: hasDelay ? padding / rate : 0,
    total: frames ? total : undefined,
    seek(time) {
      pending = new Uint8Array(0)
      const share = Math.min(0.999, Math.max(0, time / total))
      index = Math.floor(time / seconds)
      const [low, high] = table
        ? [table[Math.floor(share * 100)]!, table[Math.floor(share * 100) + 1] ?? 256]
        : [share * 256, share * 256]
      const part = table ? low + (high - low) * ((share * 100) % 1) : low
      skip = 0
      return index ? Math.floor(audio + (part / 256) * (size - audio)) : audio
    },
    push(bytes) {
      const useful = bytes.subarray(Math.min(skip, bytes.length))
      skip -= bytes.length - useful.length
      pending = join(pending, useful)
      return take(HELD_BACK)
    },
    end: () => take(0),
  }
}
