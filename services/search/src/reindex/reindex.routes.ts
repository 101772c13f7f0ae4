import { signedIn } from '@busker/http/access'
import { operation } from '@busker/http/operation'
import { Hono } from 'hono'
import { z } from 'zod'
import type { SearchDeps } from '../deps.ts'
import { ADMIN, mayReindex } from '../rights.ts'
import { reindex } from './reindex.ts'

/** Builds the search index anew; searching goes on. For who runs the site. */
export const reindexRoutes = (deps: SearchDeps) =>
  new Hono().post(
    '/v1/search/reindex',
    operation({
      id: 'rebuildSearchIndex',
      tag: 'Administration',
      summary: 'Build the search index anew',
      description: 'Searching goes on meanwhile. Answers when it is done.',
      by: 'user',
      scopes: [ADMIN],
      answers: { 200: z.object({ documents: z.int().describe('What it holds now.') }) },
      refuses: { 403: ['NOT_ALLOWED'] },
    }),
    signedIn(deps.verify, ADMIN, mayReindex),
    async (c) => c.json({ documents: await reindex(deps) }, 200),
  )
