import { idFromBytes, idFromText } from '@busker/contracts/ids'
import type { Spot } from './spot.ts'

/** The id that an artist gets at first sight. */
export const artistIdOf = (key: string) => idFromText(`artist\0${key}`)

/** The id that an album gets at first sight. */
export const albumIdOf = (key: string) => idFromText(`album\0${key}`)

/**
 * The ids that a track may get, the first that is free: from the 32 hex digits of its sound, for the
 * same sound on another album, and for the same sound under another title or number on one album.
 */
export function* trackIdsOf(audioHash: string, albumId: string, { disc, number, title }: Spot) {
  yield idFromBytes(Uint8Array.fromHex(audioHash))
  yield idFromText(`copy\0${audioHash}\0${albumId}`)
  const spot = `copy\0${audioHash}\0${albumId}\0${disc}\0${number}\0${title}`
  for (let nth = 1; ; nth++) yield idFromText(`${spot}\0${nth}`)
}
