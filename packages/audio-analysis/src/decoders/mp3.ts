import { MPEGDecoder } from 'mpg123-decoder'
import type { Decode } from '../pcm.ts'

/** MP3 by mpg123, which trims what a LAME tag says. It doubles mono, so mono must be known. */
export const decodeMp3 = (mono: boolean): Decode =>
  async function* (blocks) {
    const decoder = new MPEGDecoder()
    await decoder.ready
    for await (const block of blocks) {
      const { channelData, sampleRate } = decoder.decode(block)
      yield { channels: mono ? channelData.slice(0, 1) : channelData, sampleRate, order: 'wave' }
    }
  }
