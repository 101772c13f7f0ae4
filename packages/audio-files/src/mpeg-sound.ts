import { UnreadableAudio } from './audio-file.ts'
import type { FileSource } from './file-source.ts'
import { type Frame, frameAt, frameHeaderBytes, isInfoFrame, sameStream } from './mpeg-frames.ts'
import type { Content } from './sniff.ts'
import type { Sound } from './sound.ts'
import { createSoundHash } from './sound-hash.ts'

/**
 * MP3 and ADTS have no length to trust: frames are counted while they are hashed, which is exact for
 * variable bit rates too. Hashed: everything between the tags, from the first frame on.
 */
export async function mpegSound(source: FileSource, content: Content): Promise<Sound> {
  const { firstFrame, start, end } = content
  if (!firstFrame) throw new UnreadableAudio('NO_SOUND', 'The file holds no sound. Copy it again.')
  const sound = createSoundHash()
  const frames = countFrames(firstFrame)
  for await (const block of source.blocks(start, end)) {
    sound.add(block)
    frames.add(block)
  }
  const { hash, bytes } = sound.finish()
  const info = isInfoFrame(await source.read(start, 64), 0, firstFrame) ? firstFrame.samples : 0
  return {
    hash,
    bytes,
    seconds: Math.max(0, frames.samples() - info) / firstFrame.sampleRate,
    codec: firstFrame.kind === 'mp3' ? 'mp3' : 'aac',
    sampleRate: firstFrame.sampleRate,
    channels: firstFrame.channels,
  }
}

/** Walks from header to header through blocks of any size; junk between frames is stepped over. */
function countFrames(first: Frame) {
  let samples = 0
  let wanted = 0
  let rest = new Uint8Array(0)
  return {
    samples: () => samples,
    add(block: Uint8Array) {
      // At most six bytes of a header that the end of the last block cut.
      const bytes = rest.length > 0 ? Buffer.concat([rest, block]) : block
      let at = wanted
      while (at + frameHeaderBytes <= bytes.length) {
        const frame = frameAt(bytes, at)
        if (frame && sameStream(first, frame)) {
          samples += frame.samples
          at += frame.bytes
        } else {
          const next = bytes.indexOf(0xff, at + 1)
          at = next < 0 ? bytes.length : next
        }
      }
      rest = bytes.slice(Math.min(at, bytes.length))
      wanted = at - (bytes.length - rest.length)
    },
  }
}
