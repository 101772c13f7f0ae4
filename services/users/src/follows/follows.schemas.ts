import { ID_PATTERN } from '@busker/contracts/ids'
import { z } from 'zod'
import { namedInQuery, some } from '../named-in-query.ts'
import { USER_ID, userId } from '../profiles/profiles.schemas.ts'

const MOST_AT_ONCE = 50
const artistId = z.string().regex(ID_PATTERN, 'is not an id: an id has 22 letters and digits')

/** Whom: artists, or users. */
export const followedType = z.object({
  type: z.enum(['artist', 'user'], 'is artist or user').describe('What the ids are of.'),
})

/** In a body. An id of an artist may be any here: there is none by it. */
export const followedIds = z.strictObject({ ids: some(userId, MOST_AT_ONCE, 'ids') })

/** In a query, as asked: each is answered, repeated ones too. */
export const followedQuery = followedType.extend({
  ids: namedInQuery(userId, { most: MOST_AT_ONCE, what: 'ids', pattern: USER_ID }),
})

/** A page of followed artists: those after an id. */
export const artistsQuery = z.object({
  type: z.literal('artist', 'is artist').describe('People whom one follows are not listed.'),
  after: artistId.optional().describe('The last artist of the page before.'),
  limit: z.coerce
    .number('is a whole number')
    .int('is a whole number')
    .min(1, 'is at least 1')
    .max(50, 'is at most 50')
    .default(20)
    .describe('The most artists to get.'),
})

const MOST_COUNTED = 500

/** Whose followers are counted: those of these artists, or of all in turn. */
export const followersQuery = z.object({
  ids: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(z.array(artistId).max(MOST_COUNTED, `has at most ${MOST_COUNTED} ids`))
    .optional(),
  after: z.string().default(''),
  limit: z.coerce.number().int().min(1).max(5000).default(5000),
})
