import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * Names and locks what is kept for a key of a caller. Whoever reads the store learns neither who asked
 * nor what was answered: names are keyed hashes, and an answer opens only with the key that the client
 * sent, which is not kept, together with the secret of the installation.
 */
export function createSeal(secret: string) {
  const root = createHmac('sha256', secret).update('busker idempotency').digest()
  const derive = (purpose: string, ...parts: (string | Uint8Array)[]) => {
    const hmac = createHmac('sha256', root)
    // Each with its length, so that no two lists of parts are the same bytes.
    for (const part of [purpose, ...parts]) {
      const bytes = Buffer.from(part)
      hmac.update(`${bytes.length}:`).update(bytes)
    }
    return hmac.digest()
  }

  return (caller: string, key: string) => {
    const lock = derive('lock', caller, key)
    return {
      id: derive('id', caller, key).toString('base64url'),

      /** The same for the same request, and for no other one. */
      fingerprint: (method: string, path: string, body: Uint8Array) =>
        derive('request', caller, key, method, path, body).toString('base64url'),

      seal(answer: Uint8Array): Uint8Array {
        const nonce = randomBytes(NONCE_BYTES)
        const cipher = createCipheriv(CIPHER, lock, nonce)
        return Buffer.concat([nonce, cipher.update(answer), cipher.final(), cipher.getAuthTag()])
      },

      /** Throws when it was sealed for another caller or key, or changed since. */
      open(sealed: Uint8Array): Uint8Array {
        const decipher = createDecipheriv(CIPHER, lock, sealed.subarray(0, NONCE_BYTES))
        decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
        return Buffer.concat([
          decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)),
          decipher.final(),
        ])
      },
    }
  }
}

export type Seal = ReturnType<typeof createSeal>
