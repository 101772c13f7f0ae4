/** What is really there, so that bad input also arrives behind the first checks. */
export interface Known {
  token: string
  track: string
  album: string
  playlist: string
  user: string
  grant: string
}

interface Route {
  methods: string[]
  path: string
  query?: string[]
  body?: (known: Known) => unknown
}

const uri = (known: Known) => `busker:track:${known.track}`

/** Every route that a stranger can reach, with a body that it would take. */
export const routes: Route[] = [
  { methods: ['GET'], path: '/v1/tracks', query: ['ids', 'market'] },
  { methods: ['GET'], path: '/v1/tracks/:track' },
  { methods: ['GET'], path: '/v1/tracks/:track/waveform' },
  { methods: ['GET'], path: '/v1/albums', query: ['ids'] },
  { methods: ['GET'], path: '/v1/albums/:album' },
  { methods: ['GET'], path: '/v1/albums/:album/tracks', query: ['limit', 'offset'] },
  { methods: ['GET'], path: '/v1/artists', query: ['ids'] },
  { methods: ['GET'], path: '/v1/artists/:track/albums', query: ['limit', 'include_groups'] },
  { methods: ['GET'], path: '/v1/library/tracks', query: ['limit', 'offset'] },
  { methods: ['GET'], path: '/v1/library/albums', query: ['limit', 'offset'] },
  { methods: ['GET'], path: '/v1/library/playlists', query: ['limit', 'offset'] },
  { methods: ['GET'], path: '/v1/search', query: ['q', 'type', 'limit', 'offset'] },
  { methods: ['GET'], path: '/v1/imports/:track' },
  { methods: ['POST'], path: '/v1/imports', body: () => ({ path: 'music', allow_empty: false }) },
  { methods: ['GET'], path: '/v1/me' },
  { methods: ['GET'], path: '/v1/users/:user' },
  { methods: ['GET'], path: '/v1/me/playlists', query: ['limit', 'offset'] },
  {
    methods: ['POST'],
    path: '/v1/me/playlists',
    body: () => ({ name: 'Morning', description: 'slow', public: true }),
  },
  { methods: ['POST'], path: '/v1/users/:user/playlists', body: () => ({ name: 'Evening' }) },
  { methods: ['GET', 'HEAD'], path: '/v1/playlists/:playlist' },
  {
    methods: ['PUT'],
    path: '/v1/playlists/:playlist',
    body: () => ({ name: 'Noon', description: '', public: true }),
  },
  { methods: ['GET'], path: '/v1/playlists/:playlist/items', query: ['limit', 'offset'] },
  {
    methods: ['POST'],
    path: '/v1/playlists/:playlist/items',
    body: (known) => ({ uris: [uri(known)], position: 0 }),
  },
  {
    methods: ['PUT'],
    path: '/v1/playlists/:playlist/tracks',
    body: (known) => ({ uris: [uri(known)] }),
  },
  {
    methods: ['PUT'],
    path: '/v1/playlists/:playlist/tracks',
    body: () => ({ range_start: 0, insert_before: 1, range_length: 1 }),
  },
  {
    methods: ['DELETE'],
    path: '/v1/playlists/:playlist/tracks',
    body: (known) => ({ tracks: [{ uri: uri(known) }] }),
  },
  {
    methods: ['POST'],
    path: '/v1/play-grants',
    body: (known) => ({ track_id: known.track, context_uri: uri(known) }),
  },
  {
    methods: ['POST'],
    path: '/v1/plays',
    body: (known) => ({
      events: [
        {
          grant: known.grant,
          type: 'progress',
          listened_ms: 10,
          position_ms: 10,
          at: '2026-11-22T12:00:00Z',
        },
      ],
    }),
  },
  { methods: ['GET'], path: '/v1/analytics/tracks', query: ['ids'] },
  { methods: ['GET'], path: '/v1/analytics/tracks/:track' },
  { methods: ['GET', 'HEAD'], path: '/media/:track', query: ['session', 'expires', 'signature'] },
  { methods: ['GET'], path: '/images/:track' },
  { methods: ['POST'], path: '/auth/sessions', body: () => ({ username: 'owner', password: 'x' }) },
  { methods: ['POST'], path: '/auth/token' },
  { methods: ['GET'], path: '/.well-known/jwks.json' },
  { methods: ['GET'], path: '/sign-in', query: ['code'] },
  { methods: ['POST'], path: '/sign-in', body: () => ({ username: 'owner', password: 'x' }) },
  { methods: ['POST'], path: '/sign-in/link', body: () => ({ code: 'x', password: 'y' }) },
  { methods: ['POST'], path: '/sign-out' },
  { methods: ['GET'], path: '/oembed', query: ['url', 'format', 'maxwidth'] },
  { methods: ['GET'], path: '/playlist/:playlist' },
  { methods: ['GET'], path: '/embed/playlist/:playlist', query: ['theme'] },
  { methods: ['GET'], path: '/album/:album' },
  { methods: ['GET'], path: '/track/:track' },
  { methods: ['GET', 'HEAD', 'OPTIONS'], path: '/player.js' },
  { methods: ['GET'], path: '/' },
  { methods: ['GET', 'POST'], path: '/internal/one-time-links' },
]
