import type { ServiceName } from '@busker/contracts/services'

/**
 * Which service answers which path. The first row that matches wins; `:x` is one segment, and a row
 * holds for everything below it. What stands in no row is the gateway's own, or nobody's: `/internal`
 * is in no row on purpose.
 */
export const table: [path: string, service: ServiceName][] = [
  ['/v1/me/playlists', 'playlists'],
  ['/v1/users/:id/playlists', 'playlists'],
  ['/v1/playlists', 'playlists'],
  ['/v1/library/playlists', 'playlists'],
  ['/v1/me/player/recently-played', 'analytics'],
  ['/v1/me/player', 'streaming'],
  ['/v1/me/top', 'analytics'],
  ['/v1/me', 'users'],
  ['/v1/users', 'users'],
  ['/v1/library', 'catalog'],
  ['/v1/tracks', 'catalog'],
  ['/v1/albums', 'catalog'],
  ['/v1/artists', 'catalog'],
  ['/v1/imports', 'catalog'],
  ['/images/users', 'users'],
  ['/images', 'catalog'],
  ['/v1/search', 'search'],
  ['/v1/play-grants', 'streaming'],
  ['/v1/plays', 'analytics'],
  ['/v1/analytics', 'analytics'],
  ['/sign-in', 'auth'],
  ['/sign-out', 'auth'],
  ['/register', 'auth'],
  ['/reset', 'auth'],
  ['/auth', 'auth'],
  ['/account', 'auth'],
  ['/admin', 'auth'],
  ['/erasure', 'auth'],
  ['/v1/admin', 'auth'],
  ['/v1/embed-keys', 'auth'],
  ['/oauth/userinfo', 'users'],
  ['/authorize', 'auth'],
  ['/api/token', 'auth'],
  ['/oauth/revoke', 'auth'],
  ['/oauth/introspect', 'auth'],
  ['/.well-known/oauth-authorization-server', 'auth'],
  ['/.well-known/openid-configuration', 'auth'],
  ['/.well-known/jwks.json', 'auth'],
]
