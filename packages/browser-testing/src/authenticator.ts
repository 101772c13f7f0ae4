import type { BrowserContext } from 'playwright-core'

export interface Credential {
  credentialId: string
  rpId?: string
  signCount: number
  /** base64 */
  userHandle?: string
}

/**
 * A page with an authenticator of Chromium's own making: it has a finger, and a person who is verified.
 * With `autofill` it takes at once what a form offers, as somebody does who chooses there.
 */
export async function openWithAuthenticator(context: BrowserContext, { autofill = false } = {}) {
  const page = await context.newPage()
  if (!autofill)
    await page.addInitScript(() => {
      // Elsewhere than at https and at localhost there are no passkeys.
      if (!('PublicKeyCredential' in globalThis)) return
      PublicKeyCredential.isConditionalMediationAvailable = async () => false
    })
  const cdp = await context.newCDPSession(page)
  await cdp.send('WebAuthn.enable', { enableUI: false })
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const known = async () =>
    (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials
  return {
    page,
    credentials: (): Promise<Credential[]> => known(),
    /** Whether its person passes the fingerprint, face or PIN. */
    verifies: (isUserVerified: boolean) =>
      cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    /** The device forgets all its passkeys. */
    forget: () => cdp.send('WebAuthn.clearCredentials', { authenticatorId }),
    /** Sets back the counters, as in a copy that was made before. */
    setBack: async () => {
      const credentials = await known()
      await cdp.send('WebAuthn.clearCredentials', { authenticatorId })
      for (const one of credentials)
        await cdp.send('WebAuthn.addCredential', {
          authenticatorId,
          credential: { ...one, signCount: 0 },
        })
    },
  }
}
