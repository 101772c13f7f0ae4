import { operation } from '@busker/http/operation'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { AuthDeps } from '../../deps.ts'
import type { AdminEnv } from '../administers.ts'
import { changeSettings, settingsSchema } from './change-settings.ts'

/** Settings of the site, for programs of who runs it. */
export const settingsApiRoutes = (deps: AuthDeps) => {
  return new Hono<AdminEnv>()
    .get(
      '/v1/admin/settings',
      operation({
        id: 'getSiteSettings',
        tag: 'Administration',
        summary: 'Settings of the site',
        by: 'user',
        scopes: ['admin'],
        answers: { 200: settingsSchema },
        refuses: { 403: ['NOT_ALLOWED'] },
      }),
      async (c) => c.json(await deps.settings.get(), 200),
    )
    .put(
      '/v1/admin/settings',
      operation({
        id: 'changeSiteSettings',
        tag: 'Administration',
        summary: 'Change the settings of the site',
        description: 'They count within seconds.',
        by: 'user',
        scopes: ['admin'],
        answers: { 200: settingsSchema },
        refuses: { 403: ['NOT_ALLOWED'] },
      }),
      validate('json', settingsSchema),
      async (c) => c.json(await changeSettings(deps, c, c.var.admin.id, c.req.valid('json')), 200),
    )
}
