import { ID_PATTERN } from '@busker/contracts/ids'
import { internalOnly } from '@busker/http/service-token'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import type { PlaylistsDeps } from '../deps.ts'
import { tracksTogether } from './together.repository.ts'

const MOST_TRACKS = 100

const togetherQuery = z.object({
  ids: z
    .string()
    .transform((ids) => [...new Set(ids.split(','))])
    .pipe(z.array(z.string().regex(ID_PATTERN, 'is not an id')).min(1).max(MOST_TRACKS)),
})

/** What other services ask of public playlists: which tracks stand together. */
export const togetherRoutes = ({ db, serviceSecret }: PlaylistsDeps) =>
  new Hono().get(
    '/internal/tracks-together',
    internalOnly(serviceSecret, 'playlists'),
    validate('query', togetherQuery),
    async (c) => c.json({ tracks: await tracksTogether(db, c.req.valid('query').ids) }, 200),
  )
