import { Hono } from 'hono'
import type { AuthDeps } from '../../deps.ts'
import { waitingLetters } from '../../letters/waiting.ts'
import { pageInput } from '../../pages/page-input.ts'
import type { AdminEnv } from '../administers.ts'
import { changeSettings, settingsSchema } from './change-settings.ts'
import { settingsPage } from './settings.pages.ts'

/** Settings of the site, on a page for who runs it. */
export const settingsPagesRoutes = (deps: AuthDeps) =>
  new Hono<AdminEnv>()
    .get('/admin', async (c) => {
      const done =
        c.req.query('done') === undefined ? undefined : 'Saved. It counts within seconds.'
      return c.html(settingsPage(await deps.settings.get(), done, await waitingLetters(deps.db)))
    })
    .post('/admin', pageInput('form', settingsSchema), async (c) => {
      await changeSettings(deps, c, c.var.admin.id, c.req.valid('form'))
      return c.redirect('/admin?done=saved', 303)
    })
