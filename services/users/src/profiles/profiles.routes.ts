import { signedIn } from '@busker/http/access'
import { notFound } from '@busker/http/errors'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import type { UsersDeps } from '../deps.ts'
import { createProfilesRepository } from './profiles.repository.ts'

const userId = z.object({ id: z.string().min(1).max(64) })

/** Profiles, in the Web API's shape of a user. */
export function profilesRoutes({ db, verify, publicUrl }: UsersDeps) {
  const profiles = createProfilesRepository(db)
  const get = async (id: string) => {
    const profile = await profiles.find(id)
    if (!profile) throw notFound('user', id)
    const page = `${publicUrl}/user/${id}`
    return {
      display_name: profile.displayName,
      external_urls: { spotify: page, busker: page },
      href: `${publicUrl}/v1/users/${id}`,
      id,
      images: [],
      type: 'user' as const,
      uri: `busker:user:${id}`,
    }
  }
  return new Hono()
    .get('/v1/me', signedIn(verify), async (c) => c.json(await get(c.var.access.userId)))
    .get('/v1/users/:id', validate('param', userId), async (c) =>
      c.json(await get(c.req.valid('param').id)),
    )
}
