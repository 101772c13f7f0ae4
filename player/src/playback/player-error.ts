import { msg } from '../localize/message.ts'

/** What can go wrong, for programs; the list is closed and each code is stable. */
export const playerErrorCodes = [
  'invalid-source',
  'not-found',
  'private',
  'unreachable',
  'track-unavailable',
  'track-private',
  'embed-refused',
  'embed-limit',
  'media-unsupported',
  'media-broken',
  'network',
] as const
export type PlayerErrorCode = (typeof playerErrorCodes)[number]

const messages = (): Record<PlayerErrorCode, string> => ({
  'invalid-source': msg('The address of this player is not a playlist, an album or a track.'),
  'not-found': msg('This music is no longer here.'),
  private: msg('This music is private.'),
  unreachable: msg('The music server does not answer.'),
  'track-unavailable': msg('This track is not available.'),
  'track-private': msg('This track is private.'),
  'embed-refused': msg('This page may not play this music.'),
  'embed-limit': msg('This page has played all it may for now. Please try again later.'),
  'media-unsupported': msg('This browser cannot play this track.'),
  'media-broken': msg('The sound of this track is damaged.'),
  network: msg('The connection was lost. Trying again…'),
})

/** A failure with a stable `code` and a message for listeners. */
export class PlayerError extends Error {
  readonly code: PlayerErrorCode
  constructor(code: PlayerErrorCode, message = messages()[code]) {
    super(message)
    this.name = 'PlayerError'
    this.code = code
  }
}

/** It is about the page, so another track would fare no better. */
export const concernsPage = ({ code }: PlayerError) => code.startsWith('embed-')

/** Whatever was thrown, as a PlayerError; what nobody foresaw counts as a lost connection. */
export const asPlayerError = (thrown: unknown, otherwise: PlayerErrorCode = 'network') =>
  thrown instanceof PlayerError ? thrown : new PlayerError(otherwise)
