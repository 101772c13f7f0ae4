import { type Codec, UnreadableAudio } from './audio-file.ts'
import { ascii, view } from './bytes.ts'
import type { FileSource } from './file-source.ts'
import { streamInfo } from './flac-sound.ts'
import { type OggPage, walkPages } from './ogg-pages.ts'
import type { Content } from './sniff.ts'
import type { Sound } from './sound.ts'
import { createSoundHash } from './sound-hash.ts'

type Stream = {
  codec: Codec
  sampleRate: number
  channels: number
  /** Samples that a player drops at the start. */
  preSkip: number
  /** Header packets still to come; null for FLAC, whose frames tell themselves. */
  headers: number | null
  audio: boolean
  firstGranule: number
  lastGranule: number
}

/**
 * Ogg Vorbis, Opus (RFC 7845) and FLAC. Hashed: the packets of sound. Page headers and all header
 * packets are left out, since a retag renumbers pages, moves comments and, in Opus, may change the
 * gain. Chained streams follow one another; a stream that is no music is passed over.
 */
export async function oggSound(source: FileSource, content: Content): Promise<Sound> {
  const sound = createSoundHash()
  const streams = new Map<number, Stream>()
  const chain: Stream[][] = []
  function startOfSound(page: OggPage): number {
    if (page.first) {
      const stream = identify(page.bytes.subarray(page.bodyAt, page.end))
      if (!stream) return page.end
      const group = chain.at(-1)
      if (group && !group.some(({ audio }) => audio)) group.push(stream)
      else chain.push([stream])
      streams.set(page.serial, stream)
    }
    const stream = streams.get(page.serial)
    if (!stream) return page.end
    const from = afterHeaders(page, stream)
    if (from < page.end && page.granule >= 0) {
      if (!stream.audio) stream.firstGranule = page.granule
      stream.audio = true
      stream.lastGranule = Math.max(stream.lastGranule, page.granule)
    }
    return from
  }
  await walkPages(source, content, { page: startOfSound, sound: (bytes) => sound.add(bytes) })
  const first = chain[0]?.[0]
  if (!first) {
    const message =
      'The Ogg file holds neither Vorbis nor Opus nor FLAC. Convert it to one of them.'
    throw new UnreadableAudio('UNSUPPORTED', message)
  }
  const { hash, bytes } = sound.finish()
  const seconds = chain.reduce((sum, group) => sum + Math.max(...group.map(length)), 0)
  const { codec, sampleRate, channels } = first
  return { hash, bytes, seconds, codec, sampleRate, channels }
}

function identify(head: Uint8Array): Stream | null {
  const common = { audio: false, firstGranule: 0, lastGranule: 0, preSkip: 0 }
  if (ascii(head, 0, 7) === '\x01vorbis' && head.length >= 30) {
    const sampleRate = view(head).getUint32(12, true)
    return { ...common, codec: 'vorbis', sampleRate, channels: head[11]!, headers: 3 }
  }
  if (ascii(head, 0, 8) === 'OpusHead' && head.length >= 19) {
    const preSkip = view(head).getUint16(10, true)
    return { ...common, codec: 'opus', sampleRate: 48000, channels: head[9]!, headers: 2, preSkip }
  }
  const flac = ascii(head, 0, 5) === '\x7fFLAC' ? streamInfo(head.subarray(17)) : null
  if (!flac) return null
  const { sampleRate, channels } = flac
  return { ...common, codec: 'flac', sampleRate, channels, headers: null }
}

/** Where sound begins in a page; its end when all of it belongs to headers. */
function afterHeaders(page: OggPage, stream: Stream): number {
  if (stream.headers === 0) return page.bodyAt
  let at = page.bodyAt
  let starts = !page.continued
  for (const length of page.bytes.subarray(page.lacingAt, page.bodyAt)) {
    if (stream.headers === null && starts && page.bytes[at] === 0xff) {
      stream.headers = 0
      return at
    }
    at += length
    starts = length < 255
    if (stream.headers !== null && starts) stream.headers -= 1
    if (stream.headers === 0) return at
  }
  return page.end
}

/** Seconds. A recording cut out of a live stream starts at a granule far above zero. */
function length({ sampleRate, preSkip, firstGranule, lastGranule }: Stream): number {
  const live = firstGranule > 60 * sampleRate ? firstGranule : preSkip
  return sampleRate > 0 ? Math.max(0, lastGranule - live) / sampleRate : 0
}
