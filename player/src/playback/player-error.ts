/** What can go wrong, for programs; the list is closed and each code is stable. */
export type PlayerErrorCode =
  | 'invalid-source'
  | 'not-found'
  | 'private'
  | 'unreachable'
  | 'track-unavailable'
  | 'track-private'
  | 'embed-refused'
  | 'embed-limit'
  | 'media-unsupported'
  | 'media-broken'
  | 'network'

const messages: Record<PlayerErrorCode, string> = {
  'invalid-source': 'The address of this player is not a playlist, an album or a track.',
  'not-found': 'This music is no longer here.',
  private: 'This music is private.',
  unreachable: 'The music server does not answer.',
  'track-unavailable': 'This track is not available.',
  'track-private': 'This track is private.',
  'embed-refused': 'This page may not play this music.',
  'embed-limit': 'This page has played all it may for now. Please try again later.',
  'media-unsupported': 'This browser cannot play this track.',
  'media-broken': 'The sound of this track is damaged.',
  network: 'The connection was lost. Trying again…',
}

/** A failure with a stable `code` and a message for listeners. */
export class PlayerError extends Error {
  readonly code: PlayerErrorCode
  constructor(code: PlayerErrorCode, message = messages[code]) {
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
