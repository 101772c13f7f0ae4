import { marketQuery } from '@busker/http/market'
import { pageQuery } from '@busker/http/paging'
import { SimplifiedAlbum } from '@busker/web-api/album'
import { Artist } from '@busker/web-api/artist'
import { pageOf } from '@busker/web-api/page'
import { SimplifiedPlaylist } from '@busker/web-api/playlist'
import { SimplifiedAudiobook, SimplifiedEpisode, SimplifiedShow } from '@busker/web-api/spoken'
import { Track } from '@busker/web-api/track'
import { z } from 'zod'
import { documentTypes } from '../search-index/search-index.ts'

/** What the Web API lets search for and this library does not hold. */
export const absentTypes = ['show', 'episode', 'audiobook'] as const
const NAMED = `a list of ${[...documentTypes, ...absentTypes].join(', ')}`

const ONE = `(${[...documentTypes, ...absentTypes].join('|')})`
const LIST = `^${ONE}(,${ONE})*$`

const LAST_OFFSET = 1000

const types = z
  .string(`type is missing: ${NAMED}`)
  .meta({ description: `What to look for: ${NAMED}.`, pattern: LIST, examples: ['track,album'] })
  .transform((list) => list.split(',').map((one) => one.trim()))
  .pipe(z.array(z.enum([...documentTypes, ...absentTypes], `type is ${NAMED}`)).min(1))

/** `GET /v1/search`, as the Web API has it. */
export const searchQuery = pageQuery().extend({
  q: z
    .string('q is missing: what to search for')
    .trim()
    .min(1, 'q is empty: what to search for')
    .max(256, 'q is at most 256 characters')
    .meta({
      description: 'Words, filters, or both.',
      pattern: String.raw`^[^\u0000]*[^\s\u0000][^\u0000]*$`,
    }),
  ...marketQuery.shape,
  type: types,
  include_external: z.literal('audio', 'include_external is audio').optional(),
  offset: z.coerce
    .number('offset must be a whole number')
    .int('offset must be a whole number')
    .min(0, 'offset is at least 0')
    .max(LAST_OFFSET, `offset is at most ${LAST_OFFSET}`)
    .default(0)
    .describe('How many results to leave out at the beginning.'),
})

/** A page of each type that was asked for. */
export const searchResults = z
  .object({
    tracks: pageOf(Track),
    albums: pageOf(SimplifiedAlbum),
    artists: pageOf(Artist),
    playlists: pageOf(SimplifiedPlaylist),
    shows: pageOf(SimplifiedShow),
    episodes: pageOf(SimplifiedEpisode),
    audiobooks: pageOf(SimplifiedAudiobook),
  })
  .partial()
  .meta({ id: 'SearchResults', description: 'One page of each type that was asked for.' })
