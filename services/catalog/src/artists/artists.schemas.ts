import { marketQuery } from '@busker/http/market'
import { pageQuery } from '@busker/http/paging'
import { z } from 'zod'
import { albumTypes } from '../documents/album.ts'
import { text } from '../printable-text.ts'

const groups = [...albumTypes, 'appears_on'] as const

/** Which albums of an artist. */
export const albumsQuery = pageQuery().extend({
  ...marketQuery.shape,
  include_groups: z
    .string()
    .meta({
      description: 'Which albums: of one kind or of several, separated by commas. All by default.',
      pattern: `^(${groups.join('|')})(,(${groups.join('|')}))*$`,
    })
    .default(groups.join(','))
    .transform((text) => text.split(',').map((group) => group.trim()))
    .pipe(z.array(z.enum(groups, `choose from ${groups.join(', ')}`))),
})

const MOST_LINKS = 10
const LONGEST_BIOGRAPHY = 5000

const link = z.strictObject({
  title: text('title', 100)
    .regex(/\S/, 'title is missing')
    .meta({ examples: ['Tour'] }),
  url: z
    .url({ protocol: /^https$/, error: 'must be https://…' })
    .max(2000, 'url is at most 2000 characters')
    .refine((url) => !URL.parse(url)?.username && !URL.parse(url)?.password, 'holds a password')
    .meta({ pattern: '^https://', examples: ['https://band.example/tour'] }),
})

/** What is told of an artist; what is left out stays. */
export const changedArtist = z
  .strictObject({
    biography: text('biography', LONGEST_BIOGRAPHY).describe('Plain text.'),
    links: z
      .array(link)
      .max(MOST_LINKS, `at most ${MOST_LINKS} links`)
      .describe('Where else the artist is found.'),
  })
  .partial()
