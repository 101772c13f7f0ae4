import { ID_PATTERN } from '@busker/contracts/ids'
import { byLocale } from '@busker/http/locale'
import { Category } from '@busker/web-api/category'
import { Id } from '@busker/web-api/identity'
import { z } from 'zod'
import { slugOf } from '../genres/genres.ts'
import { text } from '../printable-text.ts'

const MOST_CATEGORIES = 500
const MOST_GENRES = 100
const MOST_PINNED = 100
const MOST_HIDDEN = 400

const slug = z
  .string()
  .max(200, 'is at most 200 characters')
  .refine((id) => id && slugOf(id) === id, 'is no slug: write Hip Hop as hip-hop')
  .meta({ description: 'A slug.', examples: ['hip-hop'] })
const albumId = z.string().regex(ID_PATTERN, 'is no id: an id is 22 letters and digits')

/** Each once, at most so many. */
const list = <T extends z.ZodType<string>>(one: T, most: number) =>
  z
    .array(one)
    .max(most, `at most ${most}`)
    .refine((all) => new Set(all).size === all.length, 'names one of them twice')
    .meta({ uniqueItems: true })

/** Any category that may be there. */
export const categoryParam = z.object({ id: z.string().max(200, 'id is at most 200 characters') })

/** A category that may be made. */
export const slugParam = z.object({ id: slug })

const name = text('name', 100).regex(/\S/, 'name is missing')

/** All that is said of a category but its icon. What is left out is as without the owner's hand. */
export const saidCategory = z.strictObject({
  name: name.nullable().default(null).describe('Null: as the genre of its slug is called.'),
  names: byLocale(name).default({}).describe('Names in other languages.'),
  genres: list(slug, MOST_GENRES)
    .nullable()
    .default(null)
    .describe('Slugs of the genres that feed it; null: the one of its slug.'),
  hidden: z
    .boolean('hidden must be true or false')
    .default(false)
    .describe('Whether nobody sees it.'),
})

/** The categories that come first. */
export const orderedCategories = z.strictObject({
  ids: list(slug, MOST_CATEGORIES).describe('In that order.'),
})

/** The albums that come first among new releases, and those that do not come. */
export const curatedReleases = z
  .strictObject({
    pinned: list(albumId, MOST_PINNED)
      .default([])
      .describe('Albums that come first, in that order.'),
    hidden: list(albumId, MOST_HIDDEN).default([]).describe('Albums that do not come.'),
  })
  .refine(({ pinned, hidden }) => !hidden.some((id) => pinned.includes(id)), {
    path: ['hidden'],
    error: 'names an album that is pinned as well; choose one',
  })

/** A category as its owner arranged it. */
export const CuratedCategory = Category.extend({
  names: z.record(z.string(), z.string()).describe('Names in other languages, by locale.'),
  genres: z.array(z.string()).describe('Slugs of the genres that feed it.'),
  hidden: z.boolean().describe('Whether nobody sees it.'),
  own_icon: z
    .boolean()
    .describe('Whether somebody sent the icon; otherwise it is the cover of an album.'),
}).meta({ id: 'CuratedCategory', description: 'A category as the owner of the site arranged it.' })

/** All that the owner arranged. */
export const Curation = z
  .object({
    categories: z.array(CuratedCategory),
    new_releases: z.object({
      pinned: z.array(Id).describe('Albums that come first.'),
      hidden: z.array(Id).describe('Albums that do not come.'),
    }),
  })
  .meta({ id: 'Curation' })
