const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const LENGTH = 22

/** An id as the Web API writes them: 22 characters of base62 over 128 bits. */
export const ID_PATTERN = /^[0-9A-Za-z]{22}$/

/** The id of 16 bytes. Throws when the bytes are not 16. */
export function idFromBytes(bytes: Uint8Array): string {
  if (bytes.length !== 16) throw new Error(`An id has 16 bytes, not ${bytes.length}.`)
  let value = BigInt(`0x${bytes.toHex()}`)
  let id = ''
  while (id.length < LENGTH) {
    id = ALPHABET[Number(value % 62n)] + id
    value /= 62n
  }
  return id
}

/** A new random id. */
export const newId = () => idFromBytes(crypto.getRandomValues(new Uint8Array(16)))

/** The id that always belongs to this text: the first 128 bits of its SHA-256. */
export const idFromText = (text: string) =>
  idFromBytes(new Uint8Array(new Bun.CryptoHasher('sha256').update(text).digest()).subarray(0, 16))
