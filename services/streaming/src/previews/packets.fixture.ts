import { ALL_FORMATS, BlobSource, EncodedPacketSink, Input } from 'mediabunny'

/** What is in a file of audio, packet by packet; times in seconds. */
export async function packetsOf(file: Blob) {
  using input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS })
  const track = await input.getPrimaryAudioTrack()
  if (!track) throw new Error('There is no sound in this file.')
  const packets: { data: Uint8Array; end: number }[] = []
  for await (const packet of new EncodedPacketSink(track).packets())
    packets.push({ data: packet.data, end: packet.timestamp + packet.duration })
  return packets
}

export const soundOf = (packets: { data: Uint8Array }[]) =>
  Buffer.concat(packets.map(({ data }) => data))
