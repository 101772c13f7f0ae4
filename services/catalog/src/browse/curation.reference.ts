import { type Operation, operation } from '@busker/http/operation'
import { CATALOG_WRITE } from '../rights.ts'
import { Curation, CuratedCategory } from './browse.schemas.ts'

const about = {
  tag: 'Browse',
  by: 'user',
  scopes: [CATALOG_WRITE],
} satisfies Partial<Operation>
const notAllowed = { 403: ['NOT_ALLOWED'] }
const FOR = 'For who runs the site.'

/** What the reference tells of what the owner of the site arranges. */
export const reference = {
  getCuration: operation({
    ...about,
    id: 'getCuration',
    summary: 'How categories and new releases are arranged',
    description: `Hidden ones too. ${FOR}`,
    answers: { 200: Curation },
    refuses: notAllowed,
  }),
  curateReleases: operation({
    ...about,
    id: 'curateNewReleases',
    summary: 'Pin and hide new releases',
    description: `Those that are pinned come first, in that order. ${FOR}`,
    answers: { 204: 'nothing' },
    refuses: { 400: ['UNKNOWN_ALBUMS'], ...notAllowed },
  }),
  orderCategories: operation({
    ...about,
    id: 'orderCategories',
    summary: 'Choose which categories come first',
    description: `All others follow by how many albums they have. ${FOR}`,
    answers: { 204: 'nothing' },
    refuses: { 400: ['UNKNOWN_CATEGORIES'], ...notAllowed },
  }),
  saveCategory: operation({
    ...about,
    id: 'saveCategory',
    summary: 'Make a category, or change how a genre is shown',
    description: `What is left out is as without the owner's hand: a category of the slug of a genre has its name and its music. All others need a name. ${FOR}`,
    answers: { 200: CuratedCategory },
    refuses: { 400: ['UNKNOWN_GENRES'], ...notAllowed },
  }),
  forgetCategory: operation({
    ...about,
    id: 'forgetCategory',
    summary: 'Undo what was said of a category',
    description: `One that no genre of the library stands for is gone. Twice does no harm. ${FOR}`,
    answers: { 204: 'nothing' },
    refuses: notAllowed,
  }),
  setIcon: operation({
    ...about,
    id: 'setCategoryIcon',
    summary: 'Give a category an icon',
    description: `A picture of at most 1 MiB and 25 million pixels. It is drawn anew in three sizes. ${FOR}`,
    takes: { 'image/jpeg': 'bytes', 'image/png': 'bytes', 'image/webp': 'bytes' },
    answers: { 200: CuratedCategory },
    refuses: { 400: ['NOT_A_PICTURE'], ...notAllowed, 404: ['CATEGORY_NOT_FOUND'] },
  }),
  removeIcon: operation({
    ...about,
    id: 'removeCategoryIcon',
    summary: 'Take the icon of a category away',
    description: `Then it shows the cover of an album. Twice does no harm. ${FOR}`,
    answers: { 204: 'nothing' },
    refuses: { ...notAllowed, 404: ['CATEGORY_NOT_FOUND'] },
  }),
}
