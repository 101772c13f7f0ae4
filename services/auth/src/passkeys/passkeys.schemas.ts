import { z } from 'zod'

const bytes = (most: number) =>
  z
    .string()
    .min(1, 'is missing')
    .max(most, `is at most ${most} characters`)
    .regex(/^[\w-]+$/, 'must be base64url')

/** Credential ids have at most 1,023 bytes (WebAuthn 3, 5.8.3). */
const identified = {
  id: bytes(1364),
  rawId: bytes(1364),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
}

const transports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const
type Transport = (typeof transports)[number]
const isTransport = (text: string): text is Transport => transports.some((one) => one === text)

/** A passkey that was made, as `PublicKeyCredential.toJSON` gives it. */
export const newCredential = z.object({
  ...identified,
  response: z.object({
    clientDataJSON: bytes(4096),
    attestationObject: bytes(65_536),
    // Those that are not known yet are left out.
    transports: z
      .array(z.string().max(32))
      .max(16)
      .default([])
      .transform((given) => [...new Set(given)].filter(isTransport)),
  }),
})

/** What a passkey signed. */
export const assertion = z.object({
  ...identified,
  response: z.object({
    clientDataJSON: bytes(4096),
    authenticatorData: bytes(8192),
    signature: bytes(4096),
    userHandle: bytes(128).optional(),
  }),
})

export type NewCredential = z.output<typeof newCredential>
export type Assertion = z.output<typeof assertion>

const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u

/** What its person calls a passkey: 1 to 60 characters on one line. */
export const passkeyName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .refine((name) => !UNSEEN.test(name))
