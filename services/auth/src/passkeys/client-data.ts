import { z } from 'zod'

const clientData = z.object({ challenge: z.string(), crossOrigin: z.boolean().optional() })

/**
 * The challenge that a browser says it had signed (WebAuthn 3, 5.8.1). Undefined when there is none
 * to be read, or when it was signed in a frame of another site.
 */
export function challengeIn(clientDataJSON: string): string | undefined {
  try {
    const text = Buffer.from(clientDataJSON, 'base64url').toString()
    const { challenge, crossOrigin } = clientData.parse(JSON.parse(text))
    return crossOrigin ? undefined : challenge
  } catch {
    return undefined
  }
}
