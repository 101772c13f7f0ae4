import { ApiError } from '@busker/http/errors'
import type { Refusal } from '../register/refused.ts'
import { MOST_PASSKEYS } from './add-passkey.ts'

/** Whatever was wrong with it: a stranger learns nothing of which passkeys there are. */
export const refused = () =>
  new ApiError(
    401,
    'PASSKEY_REFUSED',
    'This passkey was not accepted. Try again, or sign in another way.',
  )

export const notMade = () =>
  new ApiError(400, 'PASSKEY_REFUSED', 'This passkey could not be added. Try again.')

export const isKnown = () => new ApiError(409, 'PASSKEY_EXISTS', 'This passkey is known already.')

export const tooMany = () =>
  new ApiError(
    409,
    'TOO_MANY_PASSKEYS',
    `An account has at most ${MOST_PASSKEYS} passkeys. Remove one that you no longer use.`,
  )

export const signedOut = () =>
  new ApiError(401, 'SIGNED_OUT', 'Nobody is signed in here. Sign in at /sign-in.')

export const notFresh = () =>
  new ApiError(403, 'SIGN_IN_AGAIN', 'Show once more that it is you: sign in at /sign-in?again=1.')

const registrations: Record<Refusal, string> = {
  closed: 'Registration is closed here.',
  'not-invited': 'Registration is by invitation here.',
  used: 'This link was used or is too old. Register again to get another.',
  taken: 'You have an account already. Sign in, or reset your password.',
}

/** Only who has the link that was sent to an address gets to know this. */
export const notRegistered = (why: Refusal) =>
  why === 'used' || why === 'taken'
    ? new ApiError(410, 'LINK_USED', registrations[why])
    : new ApiError(403, 'REGISTRATION_CLOSED', registrations[why])
