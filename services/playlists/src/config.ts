import { z } from 'zod'

/** The settings of the playlists service, as environment variables. */
export const playlistsConfig = z.object({
  PLAYLISTS_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be postgres://…' }),
  BLOBS_URL: z
    .string()
    .regex(/^(file:|s3:\/\/)/, 'must be file:///a/folder or s3://KEY:SECRET@bucket?region=…'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be the address of the site, https://…' }),
  SERVICE_SECRET: z.string().min(32, 'must have at least 32 characters'),
})

export type PlaylistsConfig = z.output<typeof playlistsConfig>
