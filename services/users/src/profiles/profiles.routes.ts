import { type Access, signedIn } from '@busker/http/access'
import { notFound } from '@busker/http/errors'
import { operation } from '@busker/http/operation'
import { validate } from '@busker/http/validate'
import { PrivateUser } from '@busker/web-api/private-user'
import { PublicUser } from '@busker/web-api/user'
import { Hono } from 'hono'
import type { UsersDeps } from '../deps.ts'
import { mustMayChangeProfile } from '../rights.ts'
import { createPresenter } from './present.ts'
import { createProfilesRepository } from './profiles.repository.ts'
import { changedProfile, userParam } from './profiles.schemas.ts'

/** One's own answers differ by the token, and are nobody else's. */
const OWN = { 'Cache-Control': 'private, no-store' }

/** Profiles, in the Web API's shapes of a user. */
export function profilesRoutes({ db, verify, accounts, publicUrl }: UsersDeps) {
  const profiles = createProfilesRepository(db)
  const present = createPresenter(publicUrl)
  const get = async (id: string) => {
    const profile = await profiles.find(id)
    if (!profile) throw notFound('user', id)
    return profile
  }
  const own = async (access: Access & { userId: string }) => {
    const email = async () => (await accounts.find([access.userId]))[0]?.email ?? null
    return present.own(await get(access.userId), access, email)
  }
  return new Hono()
    .get(
      '/v1/me',
      operation({
        id: 'getCurrentUser',
        tag: 'Users',
        summary: 'Your profile',
        description: '`user-read-private` and `user-read-email` add fields.',
        by: 'user',
        answers: { 200: PrivateUser },
        refuses: { 404: ['USER_NOT_FOUND'] },
      }),
      signedIn(verify),
      async (c) => c.json(await own(c.var.access), 200, OWN),
    )
    .put(
      '/v1/me',
      operation({
        id: 'changeCurrentUser',
        tag: 'Users',
        summary: 'Change your profile',
        description: 'What is left out stays. For the site itself alone.',
        by: 'user',
        answers: { 200: PrivateUser },
        refuses: { 403: ['OWN_SITE_ONLY'], 404: ['USER_NOT_FOUND'] },
      }),
      signedIn(verify),
      validate('json', changedProfile),
      async (c) => {
        const { access } = c.var
        mustMayChangeProfile(access)
        const { display_name, explicit_content, ...same } = c.req.valid('json')
        const changed = await profiles.change(access.userId, {
          ...same,
          ...(display_name === undefined ? {} : { displayName: display_name }),
          ...(explicit_content ? { explicitFilter: explicit_content.filter_enabled } : {}),
        })
        if (!changed) throw notFound('user', access.userId)
        return c.json(await own(access), 200, OWN)
      },
    )
    .get(
      '/v1/users/:id',
      operation({
        id: 'getUser',
        tag: 'Users',
        summary: 'A profile',
        description: 'Of somebody who shows no profile, the name alone.',
        deprecated: true,
        by: 'no-token',
        answers: { 200: PublicUser },
        refuses: { 404: ['USER_NOT_FOUND'] },
      }),
      validate('param', userParam),
      async (c) => c.json(present.public(await get(c.req.valid('param').id)), 200),
    )
}
