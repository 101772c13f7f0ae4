import { ID_PATTERN } from '@busker/contracts/ids'
import { pageQuery } from '@busker/http/paging'
import { z } from 'zod'
import { country } from '../country.ts'
import { namedInQuery, some } from '../named-in-query.ts'
import { USER_ID } from '../profiles/profiles.schemas.ts'

const ITEM_ID = '[0-9A-Za-z]{22}'
const itemId = z
  .string('is not an id')
  .regex(ID_PATTERN, 'is not an id: an id has 22 letters and digits')

/** A page of what somebody saved. */
export const savedQuery = pageQuery().extend({
  market: country.optional().describe('For which country its music is shown.'),
})

const ids = (most: number) => some(itemId, most, 'ids').describe(`At most ${most} ids.`)

/** Ids in a query, as asked: each is answered, repeated ones too. */
export const idsQuery = (most: number) =>
  z.object({ ids: namedInQuery(itemId, { most, what: 'ids', pattern: ITEM_ID }) })

export const namedIds = (most: number) => z.strictObject({ ids: ids(most) })

/** Ids with the times at which they were saved elsewhere. */
export const timedIds = (most: number) =>
  z.strictObject({
    ids: z.unknown().optional().describe('Not looked at beside `timestamped_ids`.'),
    timestamped_ids: some(
      z.object({
        id: itemId,
        added_at: z.iso
          .datetime({ offset: true, error: 'is no time: write 2026-01-31T12:00:00Z' })
          .describe('When it was saved elsewhere; a time to come counts as now.')
          .transform((text) => new Date(Math.max(0, Date.parse(text)))),
      }),
      most,
      'ids',
    ),
  })

/** The bodies that save something: ids by their name, with times, or as a bare list. */
export const savedBody = (most: number) => z.union([namedIds(most), timedIds(most), ids(most)])

const uriTypes = [
  'track',
  'album',
  'episode',
  'show',
  'audiobook',
  'artist',
  'user',
  'playlist',
] as const
export type UriType = (typeof uriTypes)[number]

/** What a URI names. */
export interface NamedUri {
  type: UriType
  id: string
}

const URI_PATTERN = `(busker|spotify):((${uriTypes.filter((type) => type !== 'user').join('|')}):${ITEM_ID}|user:${USER_ID})`
const URI = new RegExp(`^${URI_PATTERN}$`)

const uri = z.string('is no URI').transform((text, context) => {
  const [, type, id] = URI.test(text) ? text.split(':') : []
  if (type && id) return { type: type as UriType, id } satisfies NamedUri
  context.addIssue({ code: 'custom', message: 'is no URI: write busker:track:ID' })
  return z.NEVER
})

const MOST_URIS = 40

/** `busker:track:ID` and so on; `spotify:` is accepted, since only type and id matter. */
export const namedUris = z.strictObject({ uris: some(uri, MOST_URIS, 'uris') })

/** The same in a query. */
export const urisQuery = z.object({
  uris: namedInQuery(uri, { most: MOST_URIS, what: 'uris', pattern: URI_PATTERN }),
})
