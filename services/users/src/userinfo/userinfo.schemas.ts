import { z } from 'zod'

/** Who a token is of (OpenID Connect Core 1.0, 5.1). */
export const Claims = z
  .object({
    sub: z.string().describe('The id of the account.'),
    name: z.string().optional().describe('With the scope `profile`.'),
    picture: z.url().optional().describe('With the scope `profile`, where there is one.'),
    locale: z.string().optional().describe('A language tag (BCP 47). With the scope `profile`.'),
    updated_at: z.int().optional().describe('Unix seconds. With the scope `profile`.'),
    email: z.string().optional().describe('With the scope `email`, where there is one.'),
    email_verified: z.literal(true).optional(),
  })
  .meta({ id: 'Claims', description: 'Who a token is of (OpenID Connect).' })

/** A token in a form (RFC 6750, 2.2). */
export const postedToken = z.object({
  access_token: z.string().optional().describe('Where the header does not have it.'),
})
