import {
  BufferSource,
  BufferTarget,
  CmafOutputFormat,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  HlsOutputFormat,
  Input,
  MP4,
  Output,
  PathedTarget,
} from 'mediabunny'

/** A second of AAC. */
const tone = new URL('../../packages/audio-files/fixtures/tone-aac.m4a', import.meta.url)

/**
 * An HLS rendition of so many seconds: its playlists and its segments, by their names. Begins with
 * `main.m3u8`.
 */
export async function hlsOf(seconds: number) {
  const targets = new Map<string, BufferTarget>()
  const output = new Output({
    format: new HlsOutputFormat({
      segmentFormat: new CmafOutputFormat(),
      targetDuration: 6,
      singleFilePerPlaylist: true,
    }),
    target: new PathedTarget('main.m3u8', ({ path }) => {
      const target = new BufferTarget()
      targets.set(path, target)
      return target
    }),
  })
  const input = new Input({
    formats: [MP4],
    source: new BufferSource(await Bun.file(tone).bytes()),
  })
  const track = (await input.getPrimaryAudioTrack())!
  const packets = await Array.fromAsync(new EncodedPacketSink(track).packets())
  const decoderConfig = (await track.getDecoderConfig())!
  const source = new EncodedAudioPacketSource('aac')
  output.addAudioTrack(source)
  await output.start()
  for (let at = 0, i = 0; at < seconds; i++) {
    const packet = packets[i % packets.length]!
    await source.add(packet.clone({ timestamp: at }), { decoderConfig })
    at += packet.duration
  }
  await output.finalize()
  return new Map([...targets].map(([path, { buffer }]) => [path, new Uint8Array(buffer!)]))
}
