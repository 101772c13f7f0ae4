import { OggVorbisDecoder } from '@wasm-audio-decoders/ogg-vorbis'
import { OggOpusDecoder } from 'ogg-opus-decoder'
import type { Decode, Pcm } from '../pcm.ts'
import { oggLinks } from './ogg-links.ts'

/** A fresh decoder for each link: the WASM ones keep the first link's codebooks. */
const decodeOgg = (Decoder: typeof OggVorbisDecoder | typeof OggOpusDecoder): Decode =>
  async function* (blocks) {
    let decoder = new Decoder()
    await decoder.ready
    for await (const { bytes, newLink } of oggLinks(blocks)) {
      if (newLink) {
        yield toPcm(await decoder.flush())
        decoder = new Decoder()
        await decoder.ready
      }
      yield toPcm(await decoder.decode(bytes))
    }
    yield toPcm(await decoder.flush())
  }

/** Ogg Vorbis by libvorbis. */
export const decodeVorbis = decodeOgg(OggVorbisDecoder)

/** Ogg Opus by libopus, always at 48 kHz. */
export const decodeOpus = decodeOgg(OggOpusDecoder)

const toPcm = (decoded: Pick<Pcm, 'sampleRate'> & { channelData: Float32Array[] }): Pcm => ({
  channels: decoded.channelData,
  sampleRate: decoded.sampleRate,
  order: 'vorbis',
})
