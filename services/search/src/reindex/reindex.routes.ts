import { signedIn } from '@busker/http/access'
import { Hono } from 'hono'
import type { SearchDeps } from '../deps.ts'
import { ADMIN, mayReindex } from '../rights.ts'
import { reindex } from './reindex.ts'

/** Builds the search index anew; searching goes on. For who runs the site. */
export const reindexRoutes = (deps: SearchDeps) =>
  new Hono().post('/v1/search/reindex', signedIn(deps.verify, ADMIN, mayReindex), async (c) =>
    c.json({ documents: await reindex(deps) }),
  )
