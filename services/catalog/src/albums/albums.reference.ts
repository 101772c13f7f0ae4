import { operation } from '@busker/http/operation'
import { Album } from '@busker/web-api/album'
import { pageOf } from '@busker/web-api/page'
import { SimplifiedTrack } from '@busker/web-api/simplified-track'
import { z } from 'zod'

const about = { tag: 'Albums', by: 'no-token' } as const
const noSuch = { 404: ['ALBUM_NOT_FOUND'] }

/** What the reference tells of albums. */
export const reference = {
  getAlbums: operation({
    ...about,
    id: 'getAlbums',
    summary: 'Several albums',
    description: 'Up to 20, in the order of their ids; null stands for an id that nobody has.',
    deprecated: true,
    answers: { 200: z.object({ albums: z.array(Album.nullable()) }) },
  }),
  getAlbum: operation({
    ...about,
    id: 'getAlbum',
    summary: 'An album',
    description: 'With its first 50 tracks.',
    answers: { 200: Album },
    refuses: noSuch,
  }),
  getAlbumTracks: operation({
    ...about,
    id: 'getAlbumTracks',
    summary: 'The tracks of an album',
    description: 'By disc, then by number.',
    answers: { 200: pageOf(SimplifiedTrack) },
    refuses: noSuch,
  }),
}
