import { UnreadableAudio } from './audio-file.ts'
import type { FileSource } from './file-source.ts'
import type { Region } from './tag-regions.ts'

/** Gathers the coded sound: 128 bits of SHA-256, and how many bytes went in. */
export function createSoundHash() {
  const hasher = new Bun.CryptoHasher('sha256')
  let bytes = 0
  return {
    add(sound: Uint8Array) {
      bytes += sound.length
      hasher.update(sound)
    },
    finish(): { hash: string; bytes: number } {
      if (bytes === 0) {
        const message = 'The file holds headers and no sound: it was cut short. Copy it again.'
        throw new UnreadableAudio('NO_SOUND', message)
      }
      return { hash: hasher.digest('hex').slice(0, 32), bytes }
    },
  }
}

/** Hashes whole stretches of a file, in order. */
export async function hashRegions(source: FileSource, regions: Region[]) {
  const sound = createSoundHash()
  for (const { start, end } of regions) {
    for await (const block of source.blocks(start, end)) sound.add(block)
  }
  return sound.finish()
}
