import { timingSafeEqual } from 'node:crypto'

/** So that nobody has mosaics drawn of what they like: only those that a playlist shows. */
export const signMosaic = (secret: Uint8Array, keys: string[]) =>
  new Bun.CryptoHasher('sha256', secret).update(`mosaic of ${keys.join()}`).digest('base64url')

/** Whether a link to a mosaic of these pictures is one of ours. */
export function isMosaicOurs(secret: Uint8Array, keys: string[], signature: string) {
  const [given, right] = [signature, signMosaic(secret, keys)].map((text) => Buffer.from(text))
  return given!.length === right!.length && timingSafeEqual(given!, right!)
}
