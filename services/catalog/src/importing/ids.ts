import { idFromBytes, idFromText } from '@busker/contracts/ids'

/** The id that an artist gets at first sight. */
export const artistIdOf = (key: string) => idFromText(`artist\0${key}`)

/** The id that an album gets at first sight. */
export const albumIdOf = (key: string) => idFromText(`album\0${key}`)

/** The id of a track, from the 32 hex digits of its sound. */
export const trackIdOf = (audioHash: string) => idFromBytes(Uint8Array.fromHex(audioHash))

/** The id of the same sound on another album. */
export const copyIdOf = (audioHash: string, albumId: string) =>
  idFromText(`copy\0${audioHash}\0${albumId}`)
