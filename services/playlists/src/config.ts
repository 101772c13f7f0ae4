import { z } from 'zod'

/** The settings of the playlists service, as environment variables. */
export const playlistsConfig = z.object({
  PLAYLISTS_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be postgres://…' }),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be the address of the site, https://…' }),
  SERVICE_SECRET: z.string().min(32, 'must have at least 32 characters'),
})

export type PlaylistsConfig = z.output<typeof playlistsConfig>
