import { z } from 'zod'

/** An account as somebody who runs the site sees it. */
export const Account = z
  .object({
    id: z.string(),
    name: z.string().describe('As given at registration.'),
    email: z.string().nullable().describe('Null where there is none, or who asks may not read it.'),
    role: z.enum(['owner', 'admin', 'artist', 'listener']),
    artist_ids: z.array(z.string()).describe('The artists that the account stands for.'),
    suspended: z.boolean().describe('Whether nobody gets in by it.'),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'Account', description: 'An account, as who runs the site sees it.' })

export const Ended = z.object({
  browsers: z.int().describe('How many browsers were signed out.'),
  apps: z.int().describe('How many apps lost their access.'),
})
