import { z } from 'zod'
import { email } from '../../accounts/email.ts'
import { artistIds, artistsFitRole, givenRole } from '../accounts/accounts.schemas.ts'

/** `POST /v1/admin/invitations` */
export const newInvitation = z
  .strictObject({
    /** The only address that may use it; none for whoever has the link. */
    email: email.nullable().default(null),
    role: givenRole.default('listener'),
    artist_ids: artistIds.default([]),
  })
  .check(artistsFitRole)

export type NewInvitation = z.output<typeof newInvitation>
