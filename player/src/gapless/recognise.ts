import { openFlac } from './flac-sound.ts'
import { openM4a } from './m4a-sound.ts'
import { openMp3 } from './mp3-sound.ts'
import { NotThisSound, type OpenSound, type Sound } from './sound.ts'
import { openWav } from './wav-sound.ts'

/** No SourceBuffer takes this sound; an element alone may. */
export class Unplayable extends Error {}

/**
 * Finds out what a file is from its growing head, which begins at byte `base`; undefined while more
 * of it is needed, a number where the head of that byte is needed.
 */
export function createRecognition(size: number) {
  const candidates: OpenSound[] = [openM4a, openFlac, openWav, openMp3]
  return (head: Uint8Array<ArrayBuffer>, base: number): Sound | number | undefined => {
    for (let open = candidates[0]; open; open = candidates[0]) {
      try {
        const sound = open(head, size, base)
        if (typeof sound === 'object' && !MediaSource.isTypeSupported(sound.type))
          throw new Unplayable()
        return sound
      } catch (thrown) {
        if (!(thrown instanceof NotThisSound)) throw thrown
        candidates.shift()
      }
    }
    throw new Unplayable()
  }
}
