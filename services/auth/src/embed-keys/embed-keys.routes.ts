import { ID_PATTERN } from '@busker/contracts/ids'
import { type AccessEnv, signedIn } from '@busker/http/access'
import { ApiError, notFound } from '@busker/http/errors'
import { operation } from '@busker/http/operation'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { z } from 'zod'
import type { AccountsRepository } from '../accounts/accounts.repository.ts'
import type { AuthDeps } from '../deps.ts'
import { mayManageEmbeds } from '../rights.ts'
import { EmbedKey } from './embed-key-answers.ts'
import type { EmbedKey as Stored } from './embed-keys.repository.ts'
import { embedKeyBody, newEmbedKeyBody } from './embed-keys.schemas.ts'
import { manageEmbedKeys } from './manage-embed-keys.ts'

const param = z.object({
  id: z.string().regex(ID_PATTERN, 'is not an id: an id has 22 letters and digits'),
})

const shown = (key: Stored): z.infer<typeof EmbedKey> => ({
  id: key.id,
  key: key.key,
  name: key.name,
  origins: key.origins,
  null_origin: key.nullOrigin,
  preview_seconds: key.previewSeconds,
  grants_per_hour: key.grantsPerHour,
  active: key.active,
  created_at: key.createdAt.toISOString(),
})

// As the account is now: a token may be older than what its person may do.
const managesByToken = (accounts: AccountsRepository) =>
  createMiddleware<AccessEnv>(async (c, next) => {
    const account = await accounts.find(c.var.access.userId)
    if (!account || account.suspendedAt || !mayManageEmbeds(account))
      throw new ApiError(
        403,
        'NOT_ALLOWED',
        'Only the owner and administrators of this site manage its embed keys.',
      )
    await next()
  })

/** Embed keys for programs: a token with the scope `embed-manage` of who runs the site. */
export function embedKeysRoutes(deps: Pick<AuthDeps, 'db' | 'audit' | 'accounts' | 'verify'>) {
  const keys = manageEmbedKeys(deps)
  const withScope = signedIn(deps.verify, 'embed-manage')
  const whoManages = managesByToken(deps.accounts)
  return new Hono()
    .basePath('/v1/embed-keys')
    .get(
      '/',
      operation({
        id: 'listEmbedKeys',
        tag: 'Embedding',
        summary: 'Embed keys',
        by: 'user',
        scopes: ['embed-manage'],
        answers: { 200: z.object({ items: z.array(EmbedKey) }) },
        refuses: { 403: ['NOT_ALLOWED'] },
      }),
      withScope,
      whoManages,
      async (c) => c.json({ items: (await keys.list()).map(shown) }, 200),
    )
    .post(
      '/',
      operation({
        id: 'createEmbedKey',
        tag: 'Embedding',
        summary: 'Make an embed key',
        by: 'user',
        scopes: ['embed-manage'],
        answers: { 201: EmbedKey },
        refuses: { 403: ['NOT_ALLOWED'], 409: ['TOO_MANY_EMBED_KEYS'] },
      }),
      withScope,
      whoManages,
      validate('json', newEmbedKeyBody),
      async (c) =>
        c.json(shown(await keys.create(c, c.var.access.userId, c.req.valid('json'))), 201),
    )
    .get(
      '/:id',
      operation({
        id: 'getEmbedKey',
        tag: 'Embedding',
        summary: 'An embed key',
        by: 'user',
        scopes: ['embed-manage'],
        answers: { 200: EmbedKey },
        refuses: { 403: ['NOT_ALLOWED'], 404: ['EMBED_KEY_NOT_FOUND'] },
      }),
      withScope,
      whoManages,
      validate('param', param),
      async (c) => {
        const { id } = c.req.valid('param')
        const found = await keys.find(id)
        if (!found) throw notFound('embed_key', id)
        return c.json(shown(found), 200)
      },
    )
    .put(
      '/:id',
      operation({
        id: 'changeEmbedKey',
        tag: 'Embedding',
        summary: 'Change an embed key',
        description: 'All fields.',
        by: 'user',
        scopes: ['embed-manage'],
        answers: { 200: EmbedKey },
        refuses: { 403: ['NOT_ALLOWED'], 404: ['EMBED_KEY_NOT_FOUND'] },
      }),
      withScope,
      whoManages,
      validate('param', param),
      validate('json', embedKeyBody),
      async (c) => {
        const { id } = c.req.valid('param')
        const changed = await keys.change(c, c.var.access.userId, id, c.req.valid('json'))
        if (!changed) throw notFound('embed_key', id)
        return c.json(shown(changed), 200)
      },
    )
    .delete(
      '/:id',
      operation({
        id: 'removeEmbedKey',
        tag: 'Embedding',
        summary: 'Remove an embed key',
        by: 'user',
        scopes: ['embed-manage'],
        answers: { 204: 'nothing' },
        refuses: { 403: ['NOT_ALLOWED'], 404: ['EMBED_KEY_NOT_FOUND'] },
      }),
      withScope,
      whoManages,
      validate('param', param),
      async (c) => {
        const { id } = c.req.valid('param')
        if (!(await keys.remove(c, c.var.access.userId, id))) throw notFound('embed_key', id)
        return c.body(null, 204)
      },
    )
}
