import type { Operation } from '@busker/http/operation'
import { Artist } from '@busker/web-api/artist'
import { cursorPageOf } from '@busker/web-api/page'
import { z } from 'zod'
import { followedQuery } from './follows.schemas.ts'

const around = { tag: 'Following', by: 'user' } as const
const BODY = 'The ids may stand in a body instead: `{"ids":[…]}`.'

/** What the reference tells of following artists and people. */
export const followsOperations = {
  list: {
    ...around,
    id: 'getFollowedArtists',
    summary: 'Followed artists',
    description: 'In the order of their ids, a page by cursor.',
    scopes: ['user-follow-read'],
    answers: { 200: z.object({ artists: cursorPageOf(Artist) }) },
  },
  follow: {
    ...around,
    id: 'followArtistsOrUsers',
    summary: 'Follow artists or people',
    description: `The older form of \`/v1/me/library\`. If one is not there, nobody is followed. ${BODY}`,
    deprecated: true,
    scopes: ['user-follow-modify'],
    query: followedQuery,
    answers: { 204: 'nothing' },
    refuses: { 400: ['CANNOT_FOLLOW_YOURSELF'], 404: ['ARTIST_NOT_FOUND', 'USER_NOT_FOUND'] },
  },
  unfollow: {
    ...around,
    id: 'unfollowArtistsOrUsers',
    summary: 'Stop following artists or people',
    description: `The older form of \`/v1/me/library\`. Who is not followed does no harm. ${BODY}`,
    deprecated: true,
    scopes: ['user-follow-modify'],
    query: followedQuery,
    answers: { 204: 'nothing' },
  },
  contains: {
    ...around,
    id: 'isFollowingArtistsOrUsers',
    summary: 'Whether artists or people are followed',
    description: 'The older form of `/v1/me/library/contains`.',
    deprecated: true,
    scopes: ['user-follow-read'],
    answers: { 200: z.array(z.boolean()).describe('In the order of the ids.') },
  },
} satisfies Record<string, Operation>
