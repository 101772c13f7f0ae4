const listening = [
  'playlist-read-private',
  'playlist-modify-public',
  'playlist-modify-private',
  'user-read-private',
  'streaming',
]

/** What an access token of an account may do. */
export const scopesOf = (role: 'owner' | 'listener') =>
  role === 'owner' ? [...listening, 'catalog-write', 'analytics-read', 'admin'] : listening
