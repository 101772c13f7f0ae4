import { signedIn } from '@busker/http/access'
import { notFound } from '@busker/http/errors'
import { operation } from '@busker/http/operation'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import type { UsersDeps } from '../deps.ts'
import { createProfilesRepository } from '../profiles/profiles.repository.ts'
import { mustMayChangeProfile } from '../rights.ts'
import { Settings, changedSettings, settingsOf } from './settings.schemas.ts'

/** The settings of who asks. */
export function settingsRoutes({ db, verify }: UsersDeps) {
  const profiles = createProfilesRepository(db)
  return new Hono()
    .get(
      '/v1/me/settings',
      operation({
        id: 'getSettings',
        tag: 'Users',
        summary: 'Your settings',
        by: 'user',
        scopes: ['user-read-private'],
        answers: { 200: Settings },
        refuses: { 404: ['USER_NOT_FOUND'] },
      }),
      signedIn(verify, 'user-read-private'),
      async (c) => {
        const profile = await profiles.find(c.var.access.userId)
        if (!profile) throw notFound('user', c.var.access.userId)
        return c.json(settingsOf(profile), 200)
      },
    )
    .put(
      '/v1/me/settings',
      operation({
        id: 'changeSettings',
        tag: 'Users',
        summary: 'Change your settings',
        description: 'What is left out stays. For the site itself alone.',
        by: 'user',
        answers: { 200: Settings },
        refuses: { 403: ['OWN_SITE_ONLY'], 404: ['USER_NOT_FOUND'] },
      }),
      signedIn(verify),
      validate('json', changedSettings),
      async (c) => {
        mustMayChangeProfile(c.var.access)
        const { userId } = c.var.access
        const changed = await profiles.changeSettings(userId, c.req.valid('json'))
        if (!changed) throw notFound('user', userId)
        return c.json(settingsOf(changed), 200)
      },
    )
}
