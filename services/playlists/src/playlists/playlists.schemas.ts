import { ID_PATTERN } from '@busker/contracts/ids'
import { marketQuery } from '@busker/http/market'
import { pageQuery } from '@busker/http/paging'
import { z } from 'zod'

const MOST_AT_ONCE = 100

const name = z.string().trim().min(1, 'name is missing').max(200, 'name is at most 200 characters')
const description = z.string().max(2000, 'description is at most 2,000 characters')

export const playlistId = z.object({
  id: z.string().regex(ID_PATTERN, 'is not an id: an id has 22 letters and digits'),
})

export const newPlaylist = z.strictObject({
  name,
  description: description.default(''),
  public: z.boolean('public must be true or false').default(true),
  collaborative: z.boolean('collaborative must be true or false').default(false),
})

export const changedPlaylist = z
  .strictObject({
    name,
    description,
    public: z.boolean('public must be true or false'),
    collaborative: z.boolean('collaborative must be true or false'),
  })
  .partial()

/** How a playlist is shown. Music plays in every market, and there are tracks alone. */
export const shownQuery = marketQuery.extend({
  fields: z
    .string()
    .max(2000, 'fields is at most 2,000 characters')
    .meta({
      description: 'The fields to show.',
      examples: ['name,tracks.items(added_at,track.id)'],
    })
    .optional(),
  additional_types: z
    .string()
    .regex(/^[a-z]+(,[a-z]+)*$/, 'additional_types is a list like track,episode')
    .describe('Other kinds of items that the client understands; there are tracks alone.')
    .optional(),
})

export const itemsPage = pageQuery({ limit: 100, most: 100 }).extend(shownQuery.shape)

/** The id in `busker:track:ID`; `spotify:` is accepted, since only type and id matter. */
const trackUri = z
  .string()
  .regex(/^(busker|spotify):track:[0-9A-Za-z]{22}$/, 'is not a track: write busker:track:ID')
  .transform((uri) => uri.slice(uri.lastIndexOf(':') + 1))

const some = <T extends z.ZodType>(one: T, missing?: string) =>
  z.array(one, missing).max(MOST_AT_ONCE, `at most ${MOST_AT_ONCE} at once`)

const place = (field: string) =>
  z
    .number(`${field} must be a whole number`)
    .int(`${field} must be a whole number`)
    .min(0, `${field} is at least 0`)

export const addedItems = z.strictObject({
  uris: some(trackUri, 'uris is missing').min(1, 'uris is empty'),
  position: place('position').optional(),
})

const URI = '(busker|spotify):track:[0-9A-Za-z]{22}'
const URIS = `^${URI}(,${URI}){0,99}$`

/** What may stand in the query instead of the body. */
export const itemsQuery = z
  .object({
    uris: z
      .string()
      .meta({ description: 'URIs of tracks, separated by commas.', pattern: URIS })
      .optional(),
    position: z.string().meta({ description: 'From 0.', pattern: '^[0-9]{1,6}$' }).optional(),
  })
  .transform(({ uris, position }) => ({
    ...(uris === undefined ? {} : { uris: uris ? uris.split(',') : [] }),
    ...(position === undefined ? {} : { position: position.trim() ? Number(position) : NaN }),
  }))

const snapshot_id = z.string('snapshot_id must be text').optional()

const replacement = z.strictObject({ uris: some(trackUri), snapshot_id })

const reorder = z.strictObject({
  range_start: place('range_start'),
  insert_before: place('insert_before'),
  range_length: place('range_length')
    .min(1, 'range_length is at least 1')
    .max(MOST_AT_ONCE, `range_length is at most ${MOST_AT_ONCE}`)
    .default(1),
  snapshot_id,
})

export const changedItems = z.union([replacement, reorder], {
  error: 'send either uris (to replace the items) or range_start and insert_before (to move some)',
})

const removals = some(
  z.object({
    uri: trackUri,
    positions: z.array(place('positions')).max(10_000, 'positions has at most 10,000').optional(),
  }),
).min(1, 'is empty')

export const removedItems = z
  .strictObject({ tracks: removals.optional(), items: removals.optional(), snapshot_id })
  .transform(({ tracks, items, snapshot_id: snapshot }, context) => {
    const removed = items ?? tracks
    if (removed)
      return {
        removals: removed.map(({ uri, positions }) => ({ trackId: uri, positions })),
        snapshot,
      }
    context.addIssue({
      code: 'custom',
      path: ['items'],
      message: 'is missing: [{"uri": "busker:track:ID"}]',
    })
    return z.NEVER
  })
