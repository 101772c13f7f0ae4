import { hkdfSync } from 'node:crypto'
import { CompactEncrypt, type JWK, compactDecrypt, errors } from 'jose'

const PURPOSE = 'busker: private signing keys at rest'

/** The key that seals private keys: HKDF (RFC 5869) of what the services of an installation share. */
const sealingKey = (secret: string) => new Uint8Array(hkdfSync('sha256', secret, '', PURPOSE, 32))

/**
 * Private keys as the database holds them: JWE of AES-256-GCM (RFC 7516), so that a copy of the
 * database signs nothing. The key's id is under the seal too: none passes for another.
 */
export function createSeal(secret: string) {
  const key = sealingKey(secret)
  return {
    close: (kid: string, privateJwk: JWK) =>
      new CompactEncrypt(new TextEncoder().encode(JSON.stringify(privateJwk)))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid })
        .encrypt(key),

    /** The private key; undefined when it was sealed by another secret, or is not this one. */
    async open(kid: string, sealed: string): Promise<JWK | undefined> {
      const opened = await compactDecrypt(sealed, key, {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
      }).catch((error: unknown) => {
        if (error instanceof errors.JOSEError) return undefined
        throw error
      })
      if (opened?.protectedHeader.kid !== kid) return undefined
      return JSON.parse(new TextDecoder().decode(opened.plaintext)) as JWK
    },
  }
}

export type Seal = ReturnType<typeof createSeal>
