import { notFound } from '@busker/http/errors'
import { operation } from '@busker/http/operation'
import { pageQuery, toPage } from '@busker/http/paging'
import { validate } from '@busker/http/validate'
import { pageOf } from '@busker/web-api/page'
import { Hono } from 'hono'
import type { AdminEnv } from '../admin/administers.ts'
import type { AuthDeps } from '../deps.ts'
import { Erasure } from './erasure-answers.ts'
import { createErasures } from './erasures.ts'

/** Which services have forgotten an account that is gone, for who runs the site. */
export const erasuresApiRoutes = ({ db, own }: Pick<AuthDeps, 'db' | 'own'>) => {
  const erasures = createErasures(db)
  return new Hono<AdminEnv>()
    .get(
      '/v1/admin/erasures',
      operation({
        id: 'listErasures',
        tag: 'Administration',
        summary: 'Accounts that are being forgotten',
        description: 'The newest first.',
        by: 'user',
        scopes: ['admin'],
        answers: { 200: pageOf(Erasure) },
        refuses: { 403: ['NOT_ALLOWED'] },
      }),
      validate('query', pageQuery()),
      async (c) => {
        const slice = c.req.valid('query')
        const { total, items } = await erasures.list(slice)
        return c.json(toPage(`${own}/v1/admin/erasures`, slice, total, items), 200)
      },
    )
    .get(
      '/v1/admin/erasures/:accountId',
      operation({
        id: 'getErasure',
        tag: 'Administration',
        summary: 'What is forgotten of an account',
        by: 'user',
        scopes: ['admin'],
        answers: { 200: Erasure },
        refuses: { 403: ['NOT_ALLOWED'], 404: ['ERASURE_NOT_FOUND'] },
      }),
      async (c) => {
        const accountId = c.req.param('accountId')
        const erasure = await erasures.find(accountId)
        if (!erasure) throw notFound('erasure', accountId)
        return c.json(erasure, 200)
      },
    )
}
