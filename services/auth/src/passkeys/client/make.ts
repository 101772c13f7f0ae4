import {
  type PublicKeyCredentialCreationOptionsJSON,
  startRegistration,
} from '@simplewebauthn/browser'
import { ask } from './ask.ts'

type Options = PublicKeyCredentialCreationOptionsJSON

/** Makes a passkey for who is signed in. */
export async function add() {
  const optionsJSON = await ask<Options>('/auth/passkeys/options')
  await ask('/auth/passkeys', await startRegistration({ optionsJSON }))
}

/** Makes an account with a passkey, by the code of a letter. Resolves to where to go on. */
export async function register(code: string, displayName: string) {
  const person = { code, display_name: displayName }
  const optionsJSON = await ask<Options>('/auth/passkeys/register/options', person)
  const credential = await startRegistration({ optionsJSON })
  return ask<{ next: string }>('/auth/passkeys/register', { ...person, credential })
}
