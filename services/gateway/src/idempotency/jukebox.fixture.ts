import { createApp } from '@busker/http/app'
import { ApiError } from '@busker/http/errors'
import { accessOf } from '@busker/http/testing'
import { createMiddleware } from 'hono/factory'
import { LARGEST_ANSWER } from './answer.ts'
import { idempotent } from './idempotent.ts'
import { createSeal } from './seal.ts'
import type { AnswerStore } from './store.ts'

/** Tokens are `Bearer ada` or `Bearer ada:an-app`, and `Bearer :an-app` that of an app itself. */
const verify = async (token: string) => {
  const [who = '', app = 'busker'] = token.split(':')
  if (who === 'expired') return undefined
  const access = accessOf(who, { clientId: app })
  return who ? access : { ...access, userId: undefined }
}

/** A playlist that counts what is done to it, behind a key. */
export function openJukebox(store: AnswerStore, holdMs?: number) {
  const songs: string[] = []
  const state = { status: 201, slow: Promise.resolve() }
  const seal = createSeal('a service secret of a test, long enough')
  const app = createApp('jukebox')
  app.use('/v1/*', idempotent({ store, seal, verify, ...(holdMs ? { holdMs } : {}) }))
  // As the gateway passes requests on.
  app.use(
    createMiddleware(async (c, next) => {
      const { method, body, headers } = new Request(c.req.raw)
      c.req.raw = new Request(c.req.url, { method, body, headers })
      await next()
    }),
  )
  app
    .all('/v1/songs', async (c) => {
      await state.slow
      const { signal } = c.req.raw
      if (signal.aborted) throw new Error('The client has gone.')
      songs.push(await c.req.text())
      if (state.status === 500) throw new Error('broken')
      if (state.status >= 400) throw new ApiError(state.status as 400, 'REFUSED', 'No.')
      return c.json({ snapshot_id: songs.length }, state.status as 201, { Location: '/v1/songs/1' })
    })
    .delete('/v1/songs/1', (c) => {
      songs.push('removed')
      return c.body(null, 204)
    })
    .post('/v1/plays', async (c) => c.json(songs.push(await c.req.text())))
    .post('/v1/admin/invitations', async (c) => c.json(songs.push(await c.req.text())))
    .post('/v1/books', (c) => {
      songs.push('book')
      return c.text('x'.repeat(LARGEST_ANSWER + 1))
    })
  return { app, songs, state }
}
