import { resolve } from 'node:path'
import { newId } from '@busker/contracts/ids'
import { signedIn } from '@busker/http/access'
import { notFound } from '@busker/http/errors'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { CatalogDeps } from '../deps.ts'
import type { ImportJob } from '../documents/import-job.ts'
import { idParam } from '../ids.ts'
import { CATALOG_WRITE, mayImport } from '../rights.ts'
import { checkFolder } from './check-folder.ts'
import { importJson } from './import-json.ts'
import { reference } from './imports.reference.ts'
import { newImport } from './imports.schemas.ts'

/** Imports of folders: asking for one, and how it goes. */
export function importsRoutes({ store, imports, analysing, verify }: CatalogDeps) {
  const importer = signedIn(verify, CATALOG_WRITE, mayImport)
  return new Hono()
    .post('/', reference.start, importer, validate('json', newImport), async (c) => {
      const { path, allow_empty } = c.req.valid('json')
      await checkFolder(path)
      const job = queued(resolve(path), c.var.access.userId, allow_empty)
      await store.imports.create(job)
      imports.poke()
      return c.json(importJson(job, await store.tracks.count()), 202)
    })
    .get('/background', reference.getBackground, importer, async (c) =>
      c.json({ tracks_left: await analysing.left() }, 200),
    )
    .get('/:id', reference.get, importer, validate('param', idParam), async (c) => {
      const { id } = c.req.valid('param')
      const job = await store.imports.find(id)
      if (!job) throw notFound('import', id)
      return c.json(importJson(job, await store.tracks.count()), 200)
    })
}

const queued = (path: string, ownerId: string, allowEmpty: boolean): ImportJob => ({
  id: newId(),
  path,
  ownerId,
  allowEmpty,
  state: 'queued',
  filesDone: 0,
  filesTotal: null,
  counts: { added: 0, updated: 0, moved: 0, removed: 0, unchanged: 0 },
  problems: [],
  problemCount: 0,
  rate: null,
  failure: null,
  createdAt: Date.now(),
  startedAt: null,
  finishedAt: null,
})
