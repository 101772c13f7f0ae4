import { ID_PATTERN } from '@busker/contracts/ids'
import { z } from 'zod'
import { userId } from '../profiles/profiles.schemas.ts'

const MOST_AT_ONCE = 50
const artistId = z.string().regex(ID_PATTERN, 'is not an id: an id has 22 letters and digits')
const tooMany = `has at most ${MOST_AT_ONCE} ids`

const some = <T extends z.ZodType<string>>(id: T) =>
  z
    .array(id)
    .min(1, 'is empty')
    .max(MOST_AT_ONCE, tooMany)
    .transform((ids) => [...new Set(ids)])

/** Whom: artists, or users. */
export const followed = z.discriminatedUnion(
  'type',
  [
    z.object({ type: z.literal('artist'), ids: some(artistId) }),
    z.object({ type: z.literal('user'), ids: some(userId) }),
  ],
  { error: 'type is artist or user' },
)

const listed = z.string('name the ids, separated by commas').transform((ids) => ids.split(','))

/** Ids in a query; they may be in the body instead. */
export const followQuery = z.object({ type: z.string().optional(), ids: listed.optional() })

/** As asked, each answered, repeated ones too. */
export const containsQuery = z.object({
  type: z.enum(['artist', 'user'], 'is artist or user'),
  ids: listed.pipe(z.array(userId).max(MOST_AT_ONCE, tooMany)),
})

/** A page of followed artists: those after an id. */
export const artistsQuery = z.object({
  type: z.literal('artist', 'is artist'),
  after: artistId.optional(),
  limit: z.coerce
    .number('is a whole number')
    .int('is a whole number')
    .min(1, 'is at least 1')
    .max(50, 'is at most 50')
    .default(20),
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
