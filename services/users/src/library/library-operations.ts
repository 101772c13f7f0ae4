import type { Operation } from '@busker/http/operation'
import { z } from 'zod'
import { urisQuery } from './library.schemas.ts'

const around = { tag: 'Library', by: 'user' } as const
const WHAT =
  'Tracks, albums, episodes, shows and audiobooks are saved; artists, people and playlists are followed. Each kind needs its own scope: `user-library-…`, `user-follow-…`, or for playlists'

const BODY = 'The URIs may stand in a body instead: `{"uris":[…]}`, or the bare list.'

const modify = [['user-library-modify'], ['user-follow-modify'], ['playlist-modify-public']]

/** What the reference tells of the library at large. */
export const libraryOperations = {
  save: {
    ...around,
    id: 'saveToLibrary',
    summary: 'Save or follow by URI',
    description: `${WHAT} \`playlist-modify-public\`. If one is not there, nothing is saved; playlists are followed first, and if one is refused, those before it are followed and nothing else is done. ${BODY}`,
    scopes: modify,
    query: urisQuery,
    answers: { 200: 'nothing' },
    refuses: {
      400: ['CANNOT_FOLLOW_YOURSELF'],
      404: [
        'TRACK_NOT_FOUND',
        'ALBUM_NOT_FOUND',
        'EPISODE_NOT_FOUND',
        'SHOW_NOT_FOUND',
        'AUDIOBOOK_NOT_FOUND',
        'ARTIST_NOT_FOUND',
        'USER_NOT_FOUND',
        'PLAYLIST_NOT_FOUND',
      ],
    },
  },
  remove: {
    ...around,
    id: 'removeFromLibrary',
    summary: 'Remove or stop following by URI',
    description: `${WHAT} \`playlist-modify-public\`. What is not kept does no harm. ${BODY}`,
    scopes: modify,
    query: urisQuery,
    answers: { 200: 'nothing' },
  },
  contains: {
    ...around,
    id: 'hasInLibrary',
    summary: 'Whether things are saved or followed',
    description: `${WHAT} \`playlist-read-private\`.`,
    scopes: [['user-library-read'], ['user-follow-read'], ['playlist-read-private']],
    answers: { 200: z.array(z.boolean()).describe('In the order of the URIs.') },
  },
} satisfies Record<string, Operation>
