import { ID_PATTERN } from '@busker/contracts/ids'
import { byLocale, localeQuery } from '@busker/http/locale'
import { pageQuery } from '@busker/http/paging'
import { z } from 'zod'

const MOST_CHOSEN = 100

export const categoryParam = z.object({ id: z.string().max(200, 'id is at most 200 characters') })

export const browseQuery = pageQuery().extend(localeQuery.shape)

const playlist_ids = z
  .array(z.string().regex(ID_PATTERN, 'is no id: an id is 22 letters and digits'))
  .max(MOST_CHOSEN, `at most ${MOST_CHOSEN}`)
  .refine((ids) => new Set(ids).size === ids.length, 'names one of them twice')
  .meta({ description: 'Ids of public playlists, in their order.', uniqueItems: true })

const message = z
  .string()
  .trim()
  .regex(/\S/, 'message is missing')
  .max(200, 'message is at most 200 characters')

/** The playlists of a category, in order. */
export const chosenForCategory = z.strictObject({ playlist_ids })

/** Featured playlists, in order, and what is said above them, in other languages too. */
export const chosenToFeature = z.strictObject({
  playlist_ids,
  message: message.describe('What stands above them.'),
  messages: byLocale(message).default({}).describe('The message in other languages.'),
})
