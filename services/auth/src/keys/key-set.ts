import { z } from 'zod'

/** The public keys of this installation (RFC 7517, RFC 8037). */
export const KeySet = z
  .object({
    keys: z.array(z.looseObject({ kty: z.string(), kid: z.string(), alg: z.string().optional() })),
  })
  .meta({ id: 'KeySet', description: 'Public keys, as a JSON Web Key Set.' })
