import { type Operation, operation } from '@busker/http/operation'
import { Images } from '@busker/web-api/image'
import { pageOf } from '@busker/web-api/page'
import { Playlist, PlaylistItem, SimplifiedPlaylist, Snapshot } from '@busker/web-api/playlist'
import { z } from 'zod'
import { MODIFY_ROWS } from '../rights.ts'
import { addedItems, changedItems, removedItems } from './playlists.schemas.ts'

const tag = 'Playlists'
const noSuch = { 404: ['PLAYLIST_NOT_FOUND'] }
const notAllowed = { 403: ['NOT_YOUR_PLAYLIST'], ...noSuch }
const changesIt = { tag, by: 'user', scopes: MODIFY_ROWS } as const
const SNAPSHOTS = ['UNKNOWN_SNAPSHOT', 'SNAPSHOT_TOO_OLD']
const OLD = { deprecated: true } as const
const FIELDS =
  '`fields` asks for a part: `name,items(total,items(track(name)))`, or with `!` for all but a part.'
const REBASE =
  'With `snapshot_id` the change is meant for that version; what others changed since stays.'

const addItems: Omit<Operation, 'id'> = {
  ...changesIt,
  summary: 'Add tracks',
  description: 'Up to 100, in the body or in the query; at the end unless `position` says where.',
  takes: { 'application/json': z.union([addedItems, addedItems.shape.uris]) },
  mayBeEmpty: true,
  answers: { 201: Snapshot },
  refuses: {
    403: ['NOT_YOUR_PLAYLIST', 'PLAYLIST_IS_FULL'],
    404: ['PLAYLIST_NOT_FOUND', 'TRACK_NOT_FOUND'],
  },
}
const changeItems: Omit<Operation, 'id'> = {
  ...changesIt,
  summary: 'Move tracks, or replace all',
  description: `Either \`range_start\`, \`insert_before\` and \`range_length\`, or \`uris\`. ${REBASE}`,
  takes: { 'application/json': changedItems },
  mayBeEmpty: true,
  answers: { 200: Snapshot },
  refuses: {
    400: ['NO_SUCH_RANGE', ...SNAPSHOTS],
    403: ['NOT_YOUR_PLAYLIST', 'PLAYLIST_IS_FULL'],
    404: ['PLAYLIST_NOT_FOUND', 'TRACK_NOT_FOUND'],
  },
}
const removeItems: Omit<Operation, 'id'> = {
  ...changesIt,
  summary: 'Remove tracks',
  description: `Everywhere, or at \`positions\` alone. ${REBASE}`,
  takes: { 'application/json': removedItems },
  answers: { 200: Snapshot },
  refuses: { 400: ['NOT_AT_POSITION', ...SNAPSHOTS], ...notAllowed },
}
const readItems: Omit<Operation, 'id'> = {
  tag,
  by: 'anyone',
  summary: 'What is on a playlist',
  description: FIELDS,
  answers: { 200: pageOf(PlaylistItem) },
  refuses: noSuch,
}

/** What the reference tells of playlists and their items. */
export const reference = {
  createOwn: operation({
    ...changesIt,
    id: 'createPlaylist',
    summary: 'Make a playlist',
    answers: { 201: Playlist },
    refuses: { 404: ['USER_NOT_FOUND'] },
  }),
  createFor: operation({
    ...changesIt,
    ...OLD,
    id: 'createPlaylistForUser',
    summary: 'Make a playlist',
    description: 'For oneself alone.',
    answers: { 201: Playlist },
    refuses: { 403: ['NOT_YOU'], 404: ['USER_NOT_FOUND'] },
  }),
  listOwn: operation({
    id: 'getMyPlaylists',
    tag,
    summary: 'Playlists that somebody made or follows',
    by: 'user',
    scopes: ['playlist-read-private'],
    answers: { 200: pageOf(SimplifiedPlaylist) },
  }),
  listOf: operation({
    ...OLD,
    id: 'getPlaylistsOfUser',
    tag,
    summary: "Somebody's playlists",
    description: 'The public ones; all of them with a token of theirs and `playlist-read-private`.',
    by: 'anyone',
    answers: { 200: pageOf(SimplifiedPlaylist) },
  }),
  listPublic: operation({
    id: 'getPublicPlaylists',
    tag,
    summary: 'All public playlists',
    by: 'no-token',
    answers: { 200: pageOf(SimplifiedPlaylist) },
  }),
  get: operation({
    id: 'getPlaylist',
    tag,
    summary: 'A playlist',
    description: FIELDS,
    by: 'anyone',
    answers: { 200: Playlist },
    refuses: noSuch,
  }),
  change: operation({
    ...changesIt,
    id: 'changePlaylistDetails',
    summary: 'Rename or describe a playlist, or change who sees and changes it',
    answers: { 200: 'nothing' },
    refuses: notAllowed,
  }),
  remove: operation({
    ...changesIt,
    id: 'deletePlaylist',
    summary: 'Remove a playlist for good',
    answers: { 200: 'nothing' },
    refuses: notAllowed,
  }),
  cover: operation({
    id: 'getPlaylistCover',
    tag,
    summary: 'The cover of a playlist',
    description: 'Its own, or one made of those of its first albums.',
    by: 'anyone',
    answers: { 200: Images },
    refuses: noSuch,
  }),
  items: {
    get: operation({ ...readItems, id: 'getPlaylistItems' }),
    add: operation({ ...addItems, id: 'addPlaylistItems' }),
    change: operation({ ...changeItems, id: 'changePlaylistItems' }),
    remove: operation({ ...removeItems, id: 'removePlaylistItems' }),
  },
  tracks: {
    get: operation({ ...readItems, ...OLD, id: 'getPlaylistTracks' }),
    add: operation({ ...addItems, ...OLD, id: 'addPlaylistTracks' }),
    change: operation({ ...changeItems, ...OLD, id: 'changePlaylistTracks' }),
    remove: operation({ ...removeItems, ...OLD, id: 'removePlaylistTracks' }),
  },
}
