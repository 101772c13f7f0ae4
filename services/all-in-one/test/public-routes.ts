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

const importedList = (known: Known) => ({
  playlist: { title: 'Morning', track: [{ identifier: uri(known), title: 'Tone', duration: 500 }] },
})

const embedKey = {
  name: 'Fanzine',
  origins: ['https://fanzine.example'],
  null_origin: false,
  preview_seconds: 30,
  grants_per_hour: 100,
  active: true,
}

/** Every route that a stranger can reach, with a body that it would take. */
export const routes: Route[] = [
  { methods: ['GET'], path: '/v1/tracks', query: ['ids', 'market'] },
  { methods: ['GET'], path: '/v1/tracks/:track' },
  { methods: ['GET'], path: '/v1/tracks/:track/waveform' },
  { methods: ['GET'], path: '/v1/tracks/:track/lyrics' },
  { methods: ['GET'], path: '/v1/albums', query: ['ids'] },
  { methods: ['GET'], path: '/v1/albums/:album' },
  { methods: ['GET'], path: '/v1/albums/:album/tracks', query: ['limit', 'offset'] },
  { methods: ['GET'], path: '/v1/artists', query: ['ids'] },
  { methods: ['GET'], path: '/v1/artists/:track/albums', query: ['limit', 'include_groups'] },
  { methods: ['GET'], path: '/v1/artists/:track/top-tracks', query: ['market'] },
  { methods: ['GET'], path: '/v1/artists/:track/related-artists' },
  { methods: ['GET'], path: '/v1/audio-features', query: ['ids'] },
  { methods: ['GET'], path: '/v1/audio-features/:track' },
  { methods: ['GET'], path: '/v1/audio-analysis/:track' },
  { methods: ['GET'], path: '/v1/browse/new-releases', query: ['limit', 'offset', 'country'] },
  { methods: ['GET'], path: '/v1/browse/categories', query: ['limit', 'offset', 'locale'] },
  { methods: ['GET'], path: '/v1/browse/categories/:track', query: ['locale'] },
  {
    methods: ['GET', 'PUT'],
    path: '/v1/browse/categories/:track/playlists',
    query: ['limit', 'offset', 'locale'],
    body: (known) => ({ playlist_ids: [known.playlist] }),
  },
  {
    methods: ['GET', 'PUT'],
    path: '/v1/browse/featured-playlists',
    query: ['limit', 'offset', 'locale'],
    body: (known) => ({
      playlist_ids: [known.playlist],
      message: 'Calm',
      messages: { sv: 'Lugn' },
    }),
  },
  {
    methods: ['PUT'],
    path: '/v1/browse/new-releases',
    body: (known) => ({ pinned: [known.album], hidden: [] }),
  },
  { methods: ['PUT'], path: '/v1/browse/categories', body: () => ({ ids: ['calm'] }) },
  {
    methods: ['PUT', 'DELETE'],
    path: '/v1/browse/categories/calm',
    body: () => ({ name: 'Calm', names: { sv: 'Lugn' }, genres: [], hidden: false }),
  },
  { methods: ['PUT', 'DELETE'], path: '/v1/browse/categories/calm/icon' },
  { methods: ['GET'], path: '/v1/curation' },
  { methods: ['GET'], path: '/v1/markets' },
  {
    methods: ['GET'],
    path: '/v1/recommendations',
    query: ['seed_tracks', 'seed_artists', 'seed_genres', 'limit', 'market', 'min_loudness'],
  },
  { methods: ['GET'], path: '/v1/recommendations/available-genre-seeds' },
  { methods: ['GET'], path: '/v1/shows', query: ['ids', 'market'] },
  { methods: ['GET'], path: '/v1/shows/:track/episodes', query: ['limit', 'offset'] },
  { methods: ['GET'], path: '/v1/episodes', query: ['ids', 'market'] },
  { methods: ['GET'], path: '/v1/episodes/:track', query: ['market'] },
  { methods: ['GET'], path: '/v1/audiobooks', query: ['ids', 'market'] },
  { methods: ['GET'], path: '/v1/audiobooks/:track/chapters', query: ['limit', 'offset'] },
  { methods: ['GET'], path: '/v1/chapters', query: ['ids', 'market'] },
  { methods: ['GET'], path: '/v1/chapters/:track', query: ['market'] },
  { methods: ['GET'], path: '/v1/library/tracks', query: ['limit', 'offset'] },
  { methods: ['GET'], path: '/v1/library/albums', query: ['limit', 'offset'] },
  { methods: ['GET'], path: '/v1/library/playlists', query: ['limit', 'offset'] },
  {
    methods: ['GET'],
    path: '/v1/search',
    query: ['q', 'type', 'limit', 'offset', 'market', 'include_external'],
  },
  { methods: ['GET'], path: '/v1/imports/:track' },
  { methods: ['POST'], path: '/v1/imports', body: () => ({ path: 'music', allow_empty: false }) },
  { methods: ['GET'], path: '/v1/me' },
  {
    methods: ['PUT'],
    path: '/v1/me',
    body: () => ({
      display_name: 'Ada',
      country: 'SE',
      locale: 'sv',
      explicit_content: { filter_enabled: true },
    }),
  },
  { methods: ['GET'], path: '/v1/me/settings' },
  { methods: ['PUT'], path: '/v1/me/settings', body: () => ({ profile_public: true }) },
  { methods: ['PUT', 'DELETE'], path: '/v1/me/images' },
  { methods: ['GET'], path: '/v1/me/following', query: ['type', 'after', 'limit'] },
  {
    methods: ['PUT', 'DELETE'],
    path: '/v1/me/following',
    query: ['type', 'ids'],
    body: (known) => ({ ids: [known.track] }),
  },
  { methods: ['GET'], path: '/v1/me/following/contains', query: ['type', 'ids'] },
  ...['albums', 'tracks', 'episodes', 'shows', 'audiobooks'].flatMap((kind) => [
    { methods: ['GET'], path: `/v1/me/${kind}`, query: ['limit', 'offset', 'market'] },
    {
      methods: ['PUT', 'DELETE'],
      path: `/v1/me/${kind}`,
      query: ['ids'],
      body: (known: Known) => ({
        ids: [known.track],
        timestamped_ids: [{ id: known.track, added_at: '2020-01-31T12:00:00Z' }],
      }),
    },
    { methods: ['GET'], path: `/v1/me/${kind}/contains`, query: ['ids'] },
  ]),
  {
    methods: ['PUT', 'DELETE'],
    path: '/v1/me/library',
    query: ['uris'],
    body: (known) => ({ uris: [uri(known), `busker:playlist:${known.playlist}`] }),
  },
  { methods: ['GET'], path: '/v1/me/library/contains', query: ['uris'] },
  { methods: ['GET'], path: '/v1/me/player', query: ['market', 'additional_types'] },
  {
    methods: ['PUT'],
    path: '/v1/me/player',
    body: (known) => ({ device_ids: [known.track], play: true }),
  },
  { methods: ['GET'], path: '/v1/me/player/devices' },
  {
    methods: ['POST'],
    path: '/v1/me/player/devices',
    body: () => ({
      name: 'Kitchen',
      type: 'speaker',
      volume_percent: 50,
      supports_volume: true,
    }),
  },
  { methods: ['GET'], path: '/v1/me/player/devices/:track/commands' },
  {
    methods: ['PUT'],
    path: '/v1/me/player/devices/:track/state',
    body: (known) => ({ uri: uri(known), position_ms: 5, is_playing: true, queue: [uri(known)] }),
  },
  { methods: ['DELETE'], path: '/v1/me/player/devices/:track' },
  { methods: ['GET'], path: '/v1/me/player/currently-playing' },
  {
    methods: ['PUT'],
    path: '/v1/me/player/play',
    query: ['device_id'],
    body: (known) => ({ uris: [uri(known)], offset: { position: 0 }, position_ms: 5 }),
  },
  {
    methods: ['PUT'],
    path: '/v1/me/player/play',
    query: ['device_id'],
    body: (known) => ({ context_uri: `busker:album:${known.album}` }),
  },
  { methods: ['PUT'], path: '/v1/me/player/pause', query: ['device_id'] },
  { methods: ['POST'], path: '/v1/me/player/next', query: ['device_id'] },
  { methods: ['POST'], path: '/v1/me/player/previous', query: ['device_id'] },
  { methods: ['PUT'], path: '/v1/me/player/seek', query: ['position_ms', 'device_id'] },
  { methods: ['PUT'], path: '/v1/me/player/repeat', query: ['state', 'device_id'] },
  { methods: ['PUT'], path: '/v1/me/player/volume', query: ['volume_percent', 'device_id'] },
  { methods: ['PUT'], path: '/v1/me/player/shuffle', query: ['state', 'device_id'] },
  { methods: ['GET', 'POST'], path: '/v1/me/player/queue', query: ['uri', 'device_id'] },
  {
    methods: ['GET'],
    path: '/v1/me/player/recently-played',
    query: ['limit', 'before', 'after'],
  },
  { methods: ['GET'], path: '/v1/me/top/tracks', query: ['time_range', 'limit', 'offset'] },
  { methods: ['GET'], path: '/v1/me/top/artists', query: ['time_range', 'limit', 'offset'] },
  { methods: ['GET'], path: '/v1/users/:user' },
  { methods: ['GET'], path: '/v1/users/:user/playlists', query: ['limit', 'offset'] },
  { methods: ['GET', 'POST'], path: '/oauth/userinfo', query: ['access_token'] },
  {
    methods: ['PUT'],
    path: '/v1/artists/:track',
    body: () => ({ biography: 'Sang.', links: [{ title: 'Tour', url: 'https://a.example' }] }),
  },
  { methods: ['GET'], path: '/v1/me/playlists', query: ['limit', 'offset'] },
  {
    methods: ['POST'],
    path: '/v1/me/playlists',
    body: () => ({ name: 'Morning', description: 'slow', public: true }),
  },
  { methods: ['POST'], path: '/v1/users/:user/playlists', body: () => ({ name: 'Evening' }) },
  { methods: ['GET', 'HEAD'], path: '/v1/playlists/:playlist', query: ['fields', 'market'] },
  {
    methods: ['PUT'],
    path: '/v1/playlists/:playlist',
    body: () => ({ name: 'Noon', description: '', public: true }),
  },
  {
    methods: ['GET'],
    path: '/v1/playlists/:playlist/items',
    query: ['limit', 'offset', 'fields'],
  },
  { methods: ['POST', 'PUT'], path: '/v1/playlists/:playlist/items', query: ['uris', 'position'] },
  { methods: ['GET', 'PUT', 'DELETE'], path: '/v1/playlists/:playlist/images' },
  { methods: ['GET', 'HEAD'], path: '/v1/playlists/:playlist/export', query: ['format'] },
  {
    methods: ['POST'],
    path: '/v1/me/playlists/import',
    query: ['format', 'name', 'public', 'dry_run'],
    body: importedList,
  },
  {
    methods: ['POST'],
    path: '/v1/playlists/:playlist/import',
    query: ['format', 'dry_run'],
    body: importedList,
  },
  // Of one that is there it would never end.
  { methods: ['GET'], path: '/v1/playlists/:track/events' },
  { methods: ['GET'], path: '/v1/playlists/:playlist/history', query: ['limit', 'offset'] },
  { methods: ['POST'], path: '/v1/playlists/:playlist/history/:track/restore' },
  {
    methods: ['POST'],
    path: '/v1/playlists/:playlist/fork',
    body: () => ({ name: 'Mine', public: false, snapshot_id: 'x' }),
  },
  {
    methods: ['PUT', 'DELETE'],
    path: '/v1/playlists/:playlist/followers',
    body: () => ({ public: true }),
  },
  { methods: ['GET'], path: '/v1/playlists/:playlist/followers/contains', query: ['ids'] },
  {
    methods: ['GET'],
    path: '/v1/playlists/:playlist/collaborators',
    query: ['limit', 'offset'],
  },
  { methods: ['PUT', 'DELETE'], path: '/v1/playlists/:playlist/collaborators/:user' },
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
    body: () => ({ range_start: 0, insert_before: 1, range_length: 1, snapshot_id: 'x' }),
  },
  {
    methods: ['DELETE'],
    path: '/v1/playlists/:playlist/tracks',
    body: (known) => ({ tracks: [{ uri: uri(known), positions: [0] }] }),
  },
  {
    methods: ['POST'],
    path: '/v1/play-grants',
    body: (known) => ({
      track_id: known.track,
      context_uri: uri(known),
      embed_key: `pk_${known.track}`,
    }),
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
  {
    methods: ['GET', 'HEAD'],
    path: '/media/:track',
    query: ['session', 'expires', 'preview', 'signature'],
  },
  { methods: ['GET'], path: '/v1/embed-keys' },
  { methods: ['POST'], path: '/v1/embed-keys', body: () => embedKey },
  { methods: ['GET', 'PUT', 'DELETE'], path: '/v1/embed-keys/:track', body: () => embedKey },
  { methods: ['GET', 'POST'], path: '/account/embed-keys', body: () => ({ name: 'Fanzine' }) },
  { methods: ['GET', 'POST'], path: '/account/embed-keys/:track', body: () => ({ name: 'Blog' }) },
  { methods: ['GET'], path: '/images/:track' },
  { methods: ['GET'], path: '/images/users/:track' },
  { methods: ['GET'], path: '/images/playlists/:track' },
  { methods: ['GET'], path: '/images/playlists/mosaics/64/:track/:track' },
  { methods: ['POST'], path: '/auth/sessions', body: () => ({ username: 'owner', password: 'x' }) },
  { methods: ['POST'], path: '/auth/token' },
  { methods: ['POST'], path: '/auth/owner-link' },
  { methods: ['GET'], path: '/.well-known/jwks.json' },
  { methods: ['GET'], path: '/sign-in', query: ['code', 'next', 'again', 'login'] },
  { methods: ['POST'], path: '/sign-in', body: () => ({ username: 'owner', password: 'x' }) },
  { methods: ['POST'], path: '/sign-in/link', body: () => ({ code: 'x', password: 'y' }) },
  { methods: ['POST'], path: '/sign-out' },
  { methods: ['GET'], path: '/register', query: ['invitation', 'next'] },
  { methods: ['POST'], path: '/register', body: () => ({ email: 'ada@music.test', next: '/' }) },
  { methods: ['GET'], path: '/register/finish', query: ['code'] },
  {
    methods: ['POST'],
    path: '/register/finish',
    body: () => ({ code: 'x', name: 'Ada', password: 'y' }),
  },
  { methods: ['GET'], path: '/reset', query: ['next'] },
  { methods: ['POST'], path: '/reset', body: () => ({ email: 'ada@music.test', next: '/' }) },
  { methods: ['GET'], path: '/reset/finish', query: ['code'] },
  { methods: ['POST'], path: '/reset/finish', body: () => ({ code: 'x', password: 'y' }) },
  { methods: ['GET'], path: '/oembed', query: ['url', 'format', 'maxwidth'] },
  { methods: ['GET'], path: '/playlist/:playlist' },
  { methods: ['GET'], path: '/embed/playlist/:playlist', query: ['theme', 'key'] },
  { methods: ['GET'], path: '/album/:album' },
  { methods: ['GET'], path: '/artist/:track' },
  { methods: ['GET'], path: '/user/:user' },
  {
    methods: ['GET', 'POST'],
    path: '/account/profile',
    body: () => ({ display_name: 'Ada', country: '', locale: '' }),
  },
  { methods: ['POST'], path: '/account/profile/picture' },
  { methods: ['POST'], path: '/account/profile/picture/remove' },
  { methods: ['GET'], path: '/track/:track' },
  { methods: ['GET', 'HEAD', 'OPTIONS'], path: '/player.js' },
  { methods: ['GET', 'HEAD', 'OPTIONS'], path: '/player-device.js' },
  { methods: ['GET', 'HEAD', 'OPTIONS'], path: '/player-more.js' },
  { methods: ['GET'], path: '/' },
  { methods: ['GET', 'POST'], path: '/internal/one-time-links' },
]
