import type { Operation } from '@busker/http/operation'
import { pageOf } from '@busker/web-api/page'
import {
  SavedAlbum,
  SavedAudiobook,
  SavedEpisode,
  SavedShow,
  SavedTrack,
} from '@busker/web-api/saved'
import { z } from 'zod'
import { type SavedKind, kinds } from './kinds.ts'
import { idsQuery, savedBody } from './library.schemas.ts'

const names = {
  album: { one: 'Album', many: 'Albums', saved: SavedAlbum },
  track: { one: 'Track', many: 'Tracks', saved: SavedTrack },
  episode: { one: 'Episode', many: 'Episodes', saved: SavedEpisode },
  show: { one: 'Show', many: 'Shows', saved: SavedShow },
  audiobook: { one: 'Audiobook', many: 'Audiobooks', saved: SavedAudiobook },
}

const INSTEAD = 'The older form of `/v1/me/library`.'

/** What the reference tells of the library of one kind. */
export function savedOperations(kind: SavedKind) {
  const { one, many, saved } = names[kind]
  const { most, alsoToList, path } = kinds[kind]
  const around = { tag: 'Library', by: 'user' } as const
  const notThere = { 404: [`${one.toUpperCase()}_NOT_FOUND`, 'USER_NOT_FOUND'] }
  return {
    list: {
      ...around,
      id: `getSaved${many}`,
      summary: `Saved ${path}`,
      description: 'The newest first; those of one time in the order in which they were saved.',
      scopes: ['user-library-read', ...(alsoToList ? [alsoToList] : [])],
      answers: { 200: pageOf(saved) },
    },
    save: {
      ...around,
      id: `save${many}`,
      summary: `Save ${path}`,
      description: `${INSTEAD} What is saved twice keeps its first time. If one is not there, nothing is saved. The ids may stand in the query instead, as \`ids=…,…\`; \`timestamped_ids\` count before them.`,
      deprecated: true,
      scopes: ['user-library-modify'],
      takes: { 'application/json': savedBody(most) },
      answers: { 200: 'nothing' },
      refuses: notThere,
    },
    remove: {
      ...around,
      id: `removeSaved${many}`,
      summary: `Remove saved ${path}`,
      description: `${INSTEAD} What is not saved does no harm. The ids may stand in a body instead: \`{"ids":[…]}\`, or the bare list.`,
      deprecated: true,
      scopes: ['user-library-modify'],
      query: idsQuery(most),
      answers: { 200: 'nothing' },
    },
    contains: {
      ...around,
      id: `hasSaved${many}`,
      summary: `Whether ${path} are saved`,
      description: 'The older form of `/v1/me/library/contains`.',
      deprecated: true,
      scopes: ['user-library-read'],
      answers: { 200: z.array(z.boolean()).describe('In the order of the ids.') },
    },
  } satisfies Record<string, Operation>
}
