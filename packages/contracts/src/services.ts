/** The services of Busker. A name is also the host name of the service in a cluster. */
export const serviceNames = [
  'auth',
  'users',
  'playlists',
  'catalog',
  'streaming',
  'analytics',
  'search',
] as const

export type ServiceName = (typeof serviceNames)[number]
