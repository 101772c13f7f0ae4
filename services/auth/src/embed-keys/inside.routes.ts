import { notFound } from '@busker/http/errors'
import { internalOnly } from '@busker/http/service-token'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import type { AuthDeps } from '../deps.ts'
import { createEmbedKeysRepository } from './embed-keys.repository.ts'
import { KEY_PATTERN } from './embed-keys.schemas.ts'
import { framedBy } from './framed-by.ts'

const key = z.string().max(64)

/**
 * What other services ask of embed keys. The gateway, which has no service token, asks only who may
 * frame an embed: every answer to a browser carries that.
 */
export function insideEmbedKeysRoutes({ db, settings, config }: AuthDeps) {
  const keys = createEmbedKeysRepository(db)
  const find = async (asked: string) =>
    KEY_PATTERN.test(asked) ? keys.findByKey(asked) : undefined
  const inside = internalOnly(new TextEncoder().encode(config.SERVICE_SECRET), 'auth')
  return new Hono()
    .get('/internal/embed-keys/:key', inside, validate('param', z.object({ key })), async (c) => {
      const found = await find(c.req.valid('param').key)
      if (!found) throw notFound('embed_key', c.req.valid('param').key)
      return c.json(
        {
          id: found.id,
          key: found.key,
          origins: found.origins,
          null_origin: found.nullOrigin,
          preview_seconds: found.previewSeconds,
          grants_per_hour: found.grantsPerHour,
          active: found.active,
        },
        200,
      )
    })
    .get('/internal/embed-settings', inside, async (c) =>
      c.json({ embeds: (await settings.get()).embeds }, 200),
    )
    .get('/embed-frames', validate('query', z.object({ key: key.optional() })), async (c) => {
      const { key: asked } = c.req.valid('query')
      const named = asked === undefined ? 'none' : ((await find(asked)) ?? 'unknown')
      return c.json({ frame_ancestors: framedBy((await settings.get()).embeds, named) }, 200)
    })
}
