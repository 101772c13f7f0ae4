import { operation } from '@busker/http/operation'
import { SimplifiedAlbum } from '@busker/web-api/album'
import { pageOf } from '@busker/web-api/page'
import { Track } from '@busker/web-api/track'
import { z } from 'zod'
import { CATALOG_WRITE } from '../rights.ts'

/** What the reference tells of all that there is. */
export const reference = {
  getAlbums: operation({
    id: 'getAllAlbums',
    tag: 'Albums',
    summary: 'All albums',
    description: 'Those that came to the site last stand first.',
    by: 'no-token',
    answers: { 200: pageOf(SimplifiedAlbum) },
  }),
  getTracks: operation({
    id: 'getAllTracks',
    tag: 'Tracks',
    summary: 'All tracks',
    description: 'Those that came to the site last stand first.',
    by: 'no-token',
    answers: { 200: pageOf(Track) },
  }),
  forgetFolder: operation({
    id: 'forgetFolder',
    tag: 'Import',
    summary: 'Take the music of a folder off the site',
    description: 'The files stay where they are. For who runs the site.',
    by: 'user',
    scopes: [CATALOG_WRITE],
    answers: {
      200: z.object({ removed: z.int().describe('How many tracks left the site.') }),
    },
    refuses: { 403: ['NOT_ALLOWED'] },
  }),
}
