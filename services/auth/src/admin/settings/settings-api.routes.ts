import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { AuthDeps } from '../../deps.ts'
import type { AdminEnv } from '../administers.ts'
import { changeSettings, settingsSchema } from './change-settings.ts'

/** Settings of the site, for programs of who runs it. */
export const settingsApiRoutes = (deps: AuthDeps) => {
  return new Hono<AdminEnv>()
    .get('/v1/admin/settings', async (c) => c.json(await deps.settings.get(), 200))
    .put('/v1/admin/settings', validate('json', settingsSchema), async (c) =>
      c.json(await changeSettings(deps, c, c.var.admin.id, c.req.valid('json')), 200),
    )
}
