import { ID_PATTERN } from '@busker/contracts/ids'
import { z } from 'zod'

export const MOST_ARTISTS = 100

export const artistIds = z
  .array(z.string().regex(ID_PATTERN, 'is no id of an artist'))
  .max(MOST_ARTISTS, `has at most ${MOST_ARTISTS} artists`)
  .transform((ids) => [...new Set(ids)])

/** A role that somebody may be given: the owner stays the owner. */
export const givenRole = z.enum(['admin', 'artist', 'listener'], 'is admin, artist or listener')

/** What is wrong with the artists of a role, which are for the role `artist` alone. */
const artistsProblem = (role: z.output<typeof givenRole>, artists: readonly string[]) => {
  if (role === 'artist' && !artists.length) return 'names at least one artist for the role artist'
  if (role !== 'artist' && artists.length) return 'is for the role artist alone'
  return undefined
}

interface RoleAndArtists {
  role: z.output<typeof givenRole>
  artist_ids: string[]
}

/** As a check of a schema that has both. */
export const artistsFitRole = (ctx: z.core.ParsePayload<RoleAndArtists>) => {
  const { role, artist_ids } = ctx.value
  const message = artistsProblem(role, artist_ids)
  if (message) ctx.issues.push({ code: 'custom', message, path: ['artist_ids'], input: artist_ids })
}

export const newRole = z
  .strictObject({ role: givenRole, artist_ids: artistIds.default([]) })
  .check(artistsFitRole)

const suspension = z.strictObject({ suspended: z.boolean('is true or false') })

/** `PUT /v1/admin/accounts/{id}`: a role with its artists, or whether it is suspended; one at a time. */
export const accountChange = z.union([suspension, newRole], {
  error: ({ code, errors, input }) => {
    if (code !== 'invalid_union') return undefined
    const isSuspension = typeof input === 'object' && input !== null && 'suspended' in input
    const issues = errors[isSuspension ? 0 : 1] ?? []
    return issues
      .map(({ message, path }) => [...(path.length ? [path.join('.')] : []), message].join(': '))
      .join('; ')
  },
})
