import {
  type PublicKeyCredentialRequestOptionsJSON,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
} from '@simplewebauthn/browser'
import { ask } from './ask.ts'

/** A challenge is good for five minutes; the one that waits in the autofill is renewed before that. */
const RENEWED_MS = 4 * 60_000

/** Only who shows once more who they are finds this in the form. */
const isAgain = () => document.querySelector('input[name="again"]') !== null

/** Whether a passkey was asked for, upon which none is offered. */
let isAsked = false

async function signIn(useBrowserAutofill: boolean) {
  const optionsJSON = await ask<PublicKeyCredentialRequestOptionsJSON>(
    '/auth/passkeys/sign-in/options',
    { again: isAgain() },
  )
  if (useBrowserAutofill && isAsked)
    throw new DOMException('A passkey was asked for.', 'AbortError')
  const answer = await startAuthentication({ optionsJSON, useBrowserAutofill })
  await ask('/auth/passkeys/sign-in', answer)
}

/** Asks for a passkey now. */
export async function signInNow() {
  isAsked = true
  await signIn(false).finally(() => {
    isAsked = false
  })
}

const canOffer = async () =>
  document.querySelector("input[autocomplete$='webauthn']") !== null &&
  (await browserSupportsWebAuthnAutofill())

/**
 * Offers passkeys where the name is typed, until one was chosen; resolves to whether one was. Ends
 * with `AbortError` when a passkey is asked for elsewhere on the page.
 */
export async function offerInForm(): Promise<boolean> {
  if (!(await canOffer())) return false
  for (;;) {
    const renew = Promise.withResolvers<'renew'>()
    const timer = setTimeout(() => renew.resolve('renew'), RENEWED_MS)
    const chosen = signIn(true).then(() => 'chosen' as const)
    // The one that is left behind ends by being aborted.
    chosen.catch(() => {})
    const first = await Promise.race([chosen, renew.promise]).finally(() => clearTimeout(timer))
    if (first === 'chosen') return true
  }
}
