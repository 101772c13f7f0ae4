import { operation } from '@busker/http/operation'
import { SimplifiedAlbum } from '@busker/web-api/album'
import { Category } from '@busker/web-api/category'
import { pageOf } from '@busker/web-api/page'
import { z } from 'zod'

const about = { tag: 'Browse', by: 'no-token', deprecated: true } as const

/** What the reference tells of the ways into the library. */
export const reference = {
  getNewReleases: operation({
    ...about,
    id: 'getNewReleases',
    summary: 'New releases',
    description: 'The latest first, behind those that the owner of the site pinned.',
    answers: { 200: z.object({ albums: pageOf(SimplifiedAlbum) }) },
  }),
  getCategories: operation({
    ...about,
    id: 'getCategories',
    summary: 'Kinds of music',
    description:
      'The genres of the library, those of most albums first, and what the owner of the site made of them. `locale` asks for names in a language.',
    answers: { 200: z.object({ categories: pageOf(Category) }) },
  }),
  getCategory: operation({
    ...about,
    id: 'getCategory',
    summary: 'A kind of music',
    answers: { 200: Category },
    refuses: { 404: ['CATEGORY_NOT_FOUND'] },
  }),
}
