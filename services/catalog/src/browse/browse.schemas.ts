import { ID_PATTERN } from '@busker/contracts/ids'
import { byLocale } from '@busker/http/locale'
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
const albumId = z.string().regex(ID_PATTERN, 'is no id: an id is 22 letters and digits')

/** Each once, at most so many. */
const list = <T extends z.ZodType<string>>(one: T, most: number) =>
  z
    .array(one)
    .max(most, `at most ${most}`)
    .refine((all) => new Set(all).size === all.length, 'names one of them twice')

/** Any category that may be there. */
export const categoryParam = z.object({ id: z.string().max(200, 'id is at most 200 characters') })

/** A category that may be made. */
export const slugParam = z.object({ id: slug })

const name = text('name', 100).min(1, 'name is missing')

/** All that is said of a category but its icon. What is left out is as without the owner's hand. */
export const saidCategory = z.strictObject({
  name: name.nullable().default(null),
  names: byLocale(name).default({}),
  genres: list(slug, MOST_GENRES).nullable().default(null),
  hidden: z.boolean('hidden must be true or false').default(false),
})

/** The categories that come first. */
export const orderedCategories = z.strictObject({ ids: list(slug, MOST_CATEGORIES) })

/** The albums that come first among new releases, and those that do not come. */
export const curatedReleases = z
  .strictObject({
    pinned: list(albumId, MOST_PINNED).default([]),
    hidden: list(albumId, MOST_HIDDEN).default([]),
  })
  .refine(({ pinned, hidden }) => !hidden.some((id) => pinned.includes(id)), {
    path: ['hidden'],
    error: 'names an album that is pinned as well; choose one',
  })
