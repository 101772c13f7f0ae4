import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'

const UP = 0x01
const UV = 0x04
const BACKUP_ELIGIBLE = 0x08
const BACKED_UP = 0x10
const ATTESTED = 0x40

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const sha256 = (bytes: Uint8Array) => new Bun.CryptoHasher('sha256').update(bytes).digest()
const joined = (...parts: (Uint8Array | number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Uint8Array.from(part))))
const ofLength = (bytes: number, value: number) => {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntBE(value, 0, bytes)
  return buffer
}

interface Behaviour {
  /** Where the page says it is. */
  origin?: string
  rpId?: string
  verified?: boolean
  counter?: number
  synced?: boolean
  type?: string
  crossOrigin?: boolean
  userHandle?: string | undefined
}

/** An authenticator in software that does as it is told (WebAuthn 3, 6), with one Ed25519 passkey. */
export async function createAuthenticator(site: string) {
  const { publicKey, privateKey } = await crypto.subtle.generateKey('Ed25519', true, [
    'sign',
    'verify',
  ])
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))
  const id = crypto.getRandomValues(new Uint8Array(32))
  let counter = 0
  let handle: string | undefined

  const clientData = (type: string, challenge: string, told: Behaviour) =>
    bytesOf(
      JSON.stringify({
        type: told.type ?? type,
        challenge,
        origin: told.origin ?? site,
        crossOrigin: told.crossOrigin ?? false,
      }),
    )
  const dataOf = (told: Behaviour, attested: Uint8Array) => {
    const flags =
      UP |
      (told.verified === false ? 0 : UV) |
      (told.synced ? BACKUP_ELIGIBLE | BACKED_UP : 0) |
      (attested.length ? ATTESTED : 0)
    const rpIdHash = sha256(bytesOf(told.rpId ?? new URL(site).hostname))
    return joined(rpIdHash, [flags], ofLength(4, told.counter ?? counter), attested)
  }
  const identified = {
    id: base64url(id),
    rawId: base64url(id),
    type: 'public-key' as const,
    clientExtensionResults: {},
  }
  return {
    id: base64url(id),

    /** What `navigator.credentials.create` gives. */
    create({ challenge, user }: PublicKeyCredentialCreationOptionsJSON, told: Behaviour = {}) {
      handle = user.id
      // {1: OKP, 3: EdDSA, -1: Ed25519, -2: x} (RFC 9053, 7.2)
      const key = joined([0xa4, 0x01, 0x01, 0x03, 0x27, 0x20, 0x06, 0x21, 0x58, 0x20], raw)
      const attested = joined(new Uint8Array(16), ofLength(2, id.length), id, key)
      const data = dataOf(told, attested)
      const attestation = joined(
        [0xa3, 0x63],
        bytesOf('fmt'),
        [0x64],
        bytesOf('none'),
        [0x67],
        bytesOf('attStmt'),
        [0xa0, 0x68],
        bytesOf('authData'),
        [0x58, data.length],
        data,
      )
      return {
        ...identified,
        response: {
          clientDataJSON: base64url(clientData('webauthn.create', challenge, told)),
          attestationObject: base64url(attestation),
          transports: ['internal', 'of-tomorrow'],
        },
      }
    },

    /** What `navigator.credentials.get` gives; each time it counts one further. */
    async get({ challenge }: PublicKeyCredentialRequestOptionsJSON, told: Behaviour = {}) {
      counter++
      const client = clientData('webauthn.get', challenge, told)
      const data = dataOf(told, new Uint8Array())
      const signed = joined(data, sha256(client))
      const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, signed))
      const userHandle = 'userHandle' in told ? told.userHandle : handle
      return {
        ...identified,
        response: {
          clientDataJSON: base64url(client),
          authenticatorData: base64url(data),
          signature: base64url(signature),
          ...(userHandle === undefined ? {} : { userHandle }),
        },
      }
    },
  }
}

export type Authenticator = Awaited<ReturnType<typeof createAuthenticator>>
