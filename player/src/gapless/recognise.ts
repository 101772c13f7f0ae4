import { openFlac } from './flac-sound.ts'
import { openMp3 } from './mp3-sound.ts'
import { NotThisSound, type OpenSound, type Sound } from './sound.ts'
import { openWav } from './wav-sound.ts'

/** No SourceBuffer takes this sound; an element alone may. */
export class Unplayable extends Error {}

/** Finds out what a file is from its growing head; undefined while more of it is needed. */
export function createRecognition(size: number) {
  const candidates: OpenSound[] = [openFlac, openWav, openMp3]
  return (head: Uint8Array<ArrayBuffer>): Sound | undefined => {
    for (let open = candidates[0]; open; open = candidates[0]) {
      try {
        const sound = open(head, size)
        if (sound && !MediaSource.isTypeSupported(sound.type)) throw new Unplayable()
        return sound
      } catch (thrown) {
        if (!(thrown instanceof NotThisSound)) throw thrown
        candidates.shift()
      }
    }
    throw new Unplayable()
  }
}
