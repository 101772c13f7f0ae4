/** In which order a multichannel decoder hands out its loudspeakers. */
export type ChannelOrder = 'wave' | 'vorbis'

/** A stretch of decoded music: one array per channel, all of one length, full scale ±1. */
export interface Pcm {
  channels: Float32Array[]
  /** In Hz. */
  sampleRate: number
  order: ChannelOrder
}

/** Turns a file's bytes, block by block, into music. */
export type Decode = (blocks: AsyncIterable<Uint8Array>) => AsyncIterable<Pcm>
