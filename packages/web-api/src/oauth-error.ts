import { z } from 'zod'

/** What errors look like where OAuth says so (RFC 6749, 5.2; RFC 6750, 3). */
export const OauthError = z
  .object({
    error: z.string().describe('What went wrong, for programs to branch on.'),
    error_description: z.string().describe('What went wrong, for people.'),
  })
  .meta({ id: 'OauthError', description: 'What errors look like where OAuth says so.' })
