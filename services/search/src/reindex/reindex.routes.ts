import { signedIn } from '@busker/http/access'
import { Hono } from 'hono'
import type { SearchDeps } from '../deps.ts'
import { reindex } from './reindex.ts'

/** Builds the search index anew; searching goes on. For admins. */
export const reindexRoutes = (deps: SearchDeps) =>
  new Hono().post('/v1/search/reindex', signedIn(deps.verify, 'admin'), async (c) =>
    c.json({ documents: await reindex(deps) }),
  )
