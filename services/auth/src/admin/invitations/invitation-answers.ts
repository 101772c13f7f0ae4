import { z } from 'zod'

/** An invitation as who runs the site sees it. */
export const Invitation = z
  .object({
    id: z.string(),
    email: z.string().nullable().describe('The only address that may use it.'),
    role: z.enum(['admin', 'artist', 'listener']),
    artist_ids: z.array(z.string()),
    created_by: z.string().describe('The id of an account.'),
    created_at: z.iso.datetime(),
    expires_at: z.iso.datetime(),
  })
  .meta({ id: 'Invitation', description: 'An invitation that nobody used yet.' })

export const NewInvitation = Invitation.extend({
  link: z.url().nullable().describe('Told once, and only where no letter went to an address.'),
}).meta({ id: 'NewInvitation' })
