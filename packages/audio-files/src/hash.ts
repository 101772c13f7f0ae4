import { openSource, readable } from './file-source.ts'
import { sniff } from './sniff.ts'
import { measureSound } from './sound.ts'

/**
 * The identity of a recording: 32 hex digits (128 bits of SHA-256) over its coded sound, tags and
 * container headers left out. The same after a retag, a rename or a move; another after any change
 * of the sound, a re-encoding too. Throws UnreadableAudio.
 */
export async function hashAudio(path: string): Promise<string> {
  const source = await openSource(path)
  try {
    const { hash } = await measureSound(source, await sniff(source))
    return hash
  } catch (error) {
    throw readable(error)
  } finally {
    await source.close()
  }
}
