import { pageQuery } from '@busker/http/paging'
import { z } from 'zod'
import { documentTypes } from '../search-index/search-index.ts'

const LAST_OFFSET = 1000

const types = z
  .string('type is missing: a list of track, album, artist, playlist')
  .transform((list) => list.split(',').map((one) => one.trim()))
  .pipe(z.array(z.enum(documentTypes, 'type is a list of track, album, artist, playlist')).min(1))

/** `GET /v1/search`, as the Web API has it. */
export const searchQuery = pageQuery().extend({
  q: z
    .string('q is missing: what to search for')
    .trim()
    .min(1, 'q is empty: what to search for')
    .max(256, 'q is at most 256 characters'),
  type: types,
  offset: z.coerce
    .number('offset must be a whole number')
    .int('offset must be a whole number')
    .min(0, 'offset is at least 0')
    .max(LAST_OFFSET, `offset is at most ${LAST_OFFSET}`)
    .default(0),
})
