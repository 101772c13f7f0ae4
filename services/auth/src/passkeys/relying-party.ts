import type {
  AuthenticationResponseJSON,
  RegistrationResponseJSON,
  WebAuthnCredential,
} from '@simplewebauthn/server'

/** It takes 150 ms to load: not before the first passkey, so that a start is quick. */
const webauthn = () => import('@simplewebauthn/server')

type Descriptor = Pick<WebAuthnCredential, 'id'> & { transports?: string[] }

/** EdDSA, ES256, RS256 (COSE): what every authenticator has one of. */
const ALGORITHMS = [-8, -7, -257]
const TIMEOUT_MS = 5 * 60_000

export const toUserHandle = (accountId: string) => new Uint8Array(Buffer.from(accountId))

/**
 * This site as a relying party (WebAuthn 3): passkeys that know their account, made and used only
 * by a person whom the authenticator has verified, on this origin.
 */
export function createRelyingParty(origin: string) {
  const id = new URL(origin).hostname
  const expected = {
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
  } as const
  return {
    /** What to ask of `navigator.credentials.create`. `known` are those that the account has. */
    askForNew: async (
      challenge: string,
      user: { id: string; login: string; name: string },
      known: Descriptor[] = [],
    ) =>
      (await webauthn()).generateRegistrationOptions({
        rpName: 'Busker',
        rpID: id,
        challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
        userID: toUserHandle(user.id),
        userName: user.login,
        userDisplayName: user.name,
        attestationType: 'none',
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        excludeCredentials: known,
        supportedAlgorithmIDs: ALGORITHMS,
        timeout: TIMEOUT_MS,
      }),

    /** The passkey that was made, or undefined when it is not what we asked for. */
    async readNew(response: RegistrationResponseJSON, expectedChallenge: string) {
      const { verifyRegistrationResponse: verify } = await webauthn()
      const supportedAlgorithmIDs = ALGORITHMS
      return verify({ ...expected, response, expectedChallenge, supportedAlgorithmIDs }).then(
        (result) => (result.verified ? result.registrationInfo : undefined),
        () => undefined,
      )
    },

    /** What to ask of `navigator.credentials.get`: for any passkey, or for one of these. */
    askFor: async (challenge: string, allowed?: Descriptor[]) =>
      (await webauthn()).generateAuthenticationOptions({
        rpID: id,
        challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
        userVerification: 'required',
        timeout: TIMEOUT_MS,
        ...(allowed ? { allowCredentials: allowed } : {}),
      }),

    /** What a passkey signed, or undefined when it is not its signature, or not of what we asked. */
    async read(
      response: AuthenticationResponseJSON,
      publicKey: Uint8Array,
      expectedChallenge: string,
    ) {
      const { verifyAuthenticationResponse: verify } = await webauthn()
      // The counter is compared where it is stored, so that of two answers at once one counts.
      const credential = { id: response.id, publicKey: new Uint8Array(publicKey), counter: 0 }
      return verify({ ...expected, response, expectedChallenge, credential }).then(
        (result) => (result.verified ? result.authenticationInfo : undefined),
        () => undefined,
      )
    },
  }
}
