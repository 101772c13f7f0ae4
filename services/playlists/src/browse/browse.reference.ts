import { type Operation, operation } from '@busker/http/operation'
import { pageOf } from '@busker/web-api/page'
import { SimplifiedPlaylist } from '@busker/web-api/playlist'
import { z } from 'zod'
import { CATALOG_WRITE } from '../rights.ts'

const open = { tag: 'Browse', by: 'no-token', deprecated: true } satisfies Partial<Operation>
const curates = {
  tag: 'Browse',
  by: 'user',
  scopes: [CATALOG_WRITE],
} satisfies Partial<Operation>
const notAllowed = { 403: ['NOT_ALLOWED'] }
const noSuch = { 404: ['CATEGORY_NOT_FOUND'] }
const FOR = 'For who runs the site.'

const shown = (message: string) =>
  z.object({
    message: z.string().describe(message),
    playlists: pageOf(SimplifiedPlaylist),
  })

/** What the reference tells of the playlists that people meet first. */
export const reference = {
  getFeatured: operation({
    ...open,
    id: 'getFeaturedPlaylists',
    summary: 'Featured playlists',
    description:
      'Those that the owner of the site chose; else what is new, and what most listeners follow.',
    answers: { 200: shown('What stands above them.') },
  }),
  feature: operation({
    ...curates,
    id: 'featurePlaylists',
    summary: 'Choose the featured playlists',
    description: `Public ones, in their order; one that is made private later is not shown. ${FOR}`,
    answers: { 204: 'nothing' },
    refuses: { 400: ['UNKNOWN_PLAYLISTS'], ...notAllowed },
  }),
  unfeature: operation({
    ...curates,
    id: 'unfeaturePlaylists',
    summary: 'Let the featured playlists suggest themselves',
    description: `Twice does no harm. ${FOR}`,
    answers: { 204: 'nothing' },
    refuses: notAllowed,
  }),
  getOfCategory: operation({
    ...open,
    id: 'getCategoryPlaylists',
    summary: 'The playlists of a kind of music',
    description:
      'Those that the owner of the site chose; else those whose songs are mostly of its genres.',
    answers: { 200: shown('The name of the category.') },
    refuses: noSuch,
  }),
  chooseForCategory: operation({
    ...curates,
    id: 'chooseCategoryPlaylists',
    summary: 'Choose the playlists of a category',
    description: `Public ones, in their order; one that is made private later is not shown. ${FOR}`,
    answers: { 204: 'nothing' },
    refuses: { 400: ['UNKNOWN_PLAYLISTS'], ...notAllowed, ...noSuch },
  }),
  unchooseForCategory: operation({
    ...curates,
    id: 'unchooseCategoryPlaylists',
    summary: 'Let the playlists of a category suggest themselves',
    description: `Twice does no harm. ${FOR}`,
    answers: { 204: 'nothing' },
    refuses: notAllowed,
  }),
}
