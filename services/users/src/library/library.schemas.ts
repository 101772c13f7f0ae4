import { ID_PATTERN } from '@busker/contracts/ids'
import { pageQuery } from '@busker/http/paging'
import { z } from 'zod'
import { country } from '../country.ts'
import { userId } from '../profiles/profiles.schemas.ts'

const itemId = z
  .string('is not an id')
  .regex(ID_PATTERN, 'is not an id: an id has 22 letters and digits')

const some = <T extends z.ZodType>(one: T, most: number, what: string) =>
  z
    .array(one, `name the ${what}, separated by commas`)
    .min(1, 'is empty')
    .max(most, `has at most ${most} ${what}`)

/** A page of what somebody saved. */
export const savedQuery = pageQuery().extend({ market: country.optional() })

export const namedIds = (most: number) => z.object({ ids: some(itemId, most, 'ids') })

/** Ids with the times at which they were saved elsewhere. */
export const timedIds = (most: number) =>
  z.object({
    timestamped_ids: some(
      z.object({
        id: itemId,
        added_at: z.iso
          .datetime({ offset: true, error: 'is no time: write 2026-01-31T12:00:00Z' })
          .transform((text) => new Date(text))
          .refine((time) => time.getTime() >= 0, 'is before 1970'),
      }),
      most,
      'ids',
    ),
  })

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

const URI = new RegExp(`^(?:busker|spotify):(${uriTypes.join('|')}):(.+)$`, 's')

const uri = z.string('is no URI').transform((text, context) => {
  const [, type, id] = URI.exec(text) ?? []
  const read = (type === 'user' ? userId : itemId).safeParse(id)
  if (read.success) return { type: type as UriType, id: read.data }
  context.addIssue({ code: 'custom', message: 'is no URI: write busker:track:ID' })
  return z.NEVER
})

/** `busker:track:ID` and so on; `spotify:` is accepted, since only type and id matter. */
export const namedUris = z.object({ uris: some(uri, 40, 'uris') })
