import { WebAuthnError } from '@simplewebauthn/browser'
import { Refused } from './ask.ts'

const UNFIT = 'This device cannot keep a passkey behind a fingerprint, face or PIN. Use another.'
const ELSEWHERE = 'Passkeys do not work at this address. Open the site by its own name, over https.'

const words: Partial<Record<WebAuthnError['code'], string>> = {
  ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED: 'This device has a passkey for your account already.',
  ERROR_AUTHENTICATOR_MISSING_DISCOVERABLE_CREDENTIAL_SUPPORT: UNFIT,
  ERROR_AUTHENTICATOR_MISSING_USER_VERIFICATION_SUPPORT: UNFIT,
  ERROR_AUTHENTICATOR_NO_SUPPORTED_PUBKEYCREDPARAMS_ALG: UNFIT,
  ERROR_INVALID_DOMAIN: ELSEWHERE,
  ERROR_INVALID_RP_ID: ELSEWHERE,
}

/** What to tell a person of a failure; undefined when they know, because they began something else. */
export function wordsFor(error: unknown): string | undefined {
  if (error instanceof Refused) return error.message
  if (error instanceof WebAuthnError) {
    if (error.code === 'ERROR_CEREMONY_ABORTED') return undefined
    const told = words[error.code]
    if (told) return told
  }
  if (error instanceof Error) {
    if (error.name === 'AbortError') return undefined
    if (error.name === 'NotAllowedError')
      return 'No passkey was chosen. Try again when you are ready.'
    if (error.name === 'TypeError') return 'The site cannot be reached. Try again.'
  }
  return 'This did not work. Try again.'
}
