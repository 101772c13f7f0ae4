const op = (methods: string, path: string) =>
  methods.split(' ').map((method) => `${method} ${path}`)

/** Every operation of the Web API that Spotify's SDK 1.2.0 calls, both generations of 2024 and before. */
export const sdkOperations = [
  ...op('GET', '/albums'),
  ...op('GET', '/albums/{id}'),
  ...op('GET', '/albums/{id}/tracks'),
  ...op('GET', '/artists'),
  ...op('GET', '/artists/{id}'),
  ...op('GET', '/artists/{id}/albums'),
  ...op('GET', '/artists/{id}/related-artists'),
  ...op('GET', '/artists/{id}/top-tracks'),
  ...op('GET', '/audio-analysis/{id}'),
  ...op('GET', '/audio-features'),
  ...op('GET', '/audio-features/{id}'),
  ...op('GET', '/audiobooks'),
  ...op('GET', '/audiobooks/{id}'),
  ...op('GET', '/audiobooks/{id}/chapters'),
  ...op('GET', '/browse/categories'),
  ...op('GET', '/browse/categories/{id}'),
  ...op('GET', '/browse/categories/{id}/playlists'),
  ...op('GET', '/browse/featured-playlists'),
  ...op('GET', '/browse/new-releases'),
  ...op('GET', '/chapters'),
  ...op('GET', '/chapters/{id}'),
  ...op('GET', '/episodes'),
  ...op('GET', '/episodes/{id}'),
  ...op('GET', '/markets'),
  ...op('GET', '/me'),
  ...op('GET PUT DELETE', '/me/albums'),
  ...op('GET', '/me/albums/contains'),
  ...op('GET PUT DELETE', '/me/audiobooks'),
  ...op('GET', '/me/audiobooks/contains'),
  ...op('GET PUT DELETE', '/me/episodes'),
  ...op('GET', '/me/episodes/contains'),
  ...op('GET PUT DELETE', '/me/following'),
  ...op('GET', '/me/following/contains'),
  ...op('GET PUT', '/me/player'),
  ...op('GET', '/me/player/currently-playing'),
  ...op('GET', '/me/player/devices'),
  ...op('POST', '/me/player/next'),
  ...op('PUT', '/me/player/pause'),
  ...op('PUT', '/me/player/play'),
  ...op('POST', '/me/player/previous'),
  ...op('GET POST', '/me/player/queue'),
  ...op('GET', '/me/player/recently-played'),
  ...op('PUT', '/me/player/repeat'),
  ...op('PUT', '/me/player/seek'),
  ...op('PUT', '/me/player/shuffle'),
  ...op('PUT', '/me/player/volume'),
  ...op('GET', '/me/playlists'),
  ...op('GET PUT DELETE', '/me/shows'),
  ...op('GET', '/me/shows/contains'),
  ...op('GET', '/me/top/artists'),
  ...op('GET', '/me/top/tracks'),
  ...op('GET PUT DELETE', '/me/tracks'),
  ...op('GET', '/me/tracks/contains'),
  ...op('GET PUT', '/playlists/{id}'),
  ...op('PUT DELETE', '/playlists/{id}/followers'),
  ...op('GET', '/playlists/{id}/followers/contains'),
  ...op('GET PUT', '/playlists/{id}/images'),
  ...op('GET POST PUT DELETE', '/playlists/{id}/tracks'),
  ...op('GET', '/recommendations'),
  ...op('GET', '/recommendations/available-genre-seeds'),
  ...op('GET', '/search'),
  ...op('GET', '/shows'),
  ...op('GET', '/shows/{id}'),
  ...op('GET', '/shows/{id}/episodes'),
  ...op('GET', '/tracks'),
  ...op('GET', '/tracks/{id}'),
  ...op('GET', '/users/{id}'),
  ...op('GET POST', '/users/{id}/playlists'),
]

/** Those of 2026, which it does not know. */
export const newOperations = [
  ...op('PUT DELETE', '/me/library'),
  ...op('GET', '/me/library/contains'),
  ...op('POST', '/me/playlists'),
  ...op('GET POST PUT DELETE', '/playlists/{id}/items'),
]

const patterns = [...sdkOperations, ...newOperations]
  // What is written out comes before what has an id in its place.
  .toSorted((a, b) => Number(a.includes('{id}')) - Number(b.includes('{id}')))
  .map((name) => ({ name, pattern: new RegExp(`^${name.replaceAll('{id}', '[^/]+')}$`) }))

/** The operation that a request is of, by its method and path below `/v1`; undefined for none. */
export const operationOf = (method: string, path: string) =>
  patterns.find(({ pattern }) => pattern.test(`${method} ${path}`))?.name
