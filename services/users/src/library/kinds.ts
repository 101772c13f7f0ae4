/**
 * What people save, with the end of its address below `/v1/me`, how many one call may name, and the
 * scope that a list needs besides `user-library-read`, all as in the Web API.
 */
export const kinds = {
  album: { path: 'albums', most: 20, alsoToList: undefined },
  track: { path: 'tracks', most: 50, alsoToList: undefined },
  episode: { path: 'episodes', most: 50, alsoToList: 'user-read-playback-position' },
  show: { path: 'shows', most: 50, alsoToList: undefined },
  audiobook: { path: 'audiobooks', most: 50, alsoToList: undefined },
} as const

export type SavedKind = keyof typeof kinds
