import type { ServiceName } from '@busker/contracts/services'
import { ApiError, notFound, renderError } from '@busker/http/errors'
import { type App, inProcess } from '@busker/http/reach'
import { Hono } from 'hono'
import { SERVICE_SECRET, HOSTILE, SITE } from '../example-services.ts'
import { gatewayConfig } from '../config.ts'
import { startGateway } from '../start.ts'

/** Ada, who is signed in, between services as small as can be; with what they were sent. */
export async function openExamplePeople() {
  const state = {
    ada: {
      id: 'ada',
      display_name: HOSTILE,
      country: 'SE' as string | null,
      locale: 'sv' as string | null,
      explicit_content: { filter_enabled: false },
      images: [] as { url: string; width: number; height: number }[],
      followers: { total: 1 },
      external_urls: { busker: `${SITE}/user/ada` },
    },
    scope: 'streaming',
    settings: { profile_public: true },
    sent: [] as string[],
    refuse: undefined as string | undefined,
  }
  const refuse = () => {
    if (state.refuse) throw new ApiError(400, 'INVALID_REQUEST', state.refuse)
  }
  const auth = new Hono().post('/auth/token', (c) => {
    if (c.req.header('cookie') !== 'busker_session=ada')
      throw new ApiError(401, 'SIGNED_OUT', 'Nobody is signed in here.')
    return c.json({ access_token: 'token of ada', scope: state.scope })
  })
  const users = new Hono()
    .use('/v1/me/*', async (c, next) => {
      if (c.req.header('authorization') !== 'Bearer token of ada')
        throw new ApiError(401, 'INVALID_TOKEN', 'No.')
      if (c.req.method !== 'GET') state.sent.push(`${c.req.method} ${c.req.path}`)
      await next()
    })
    .get('/v1/me', (c) => c.json(state.ada))
    .put('/v1/me', async (c) => {
      refuse()
      Object.assign(state.ada, await c.req.json())
      return c.json(state.ada)
    })
    .get('/v1/me/settings', (c) => c.json(state.settings))
    .put('/v1/me/settings', async (c) => {
      Object.assign(state.settings, await c.req.json())
      return c.json(state.settings)
    })
    .put('/v1/me/images', async (c) => {
      refuse()
      const { byteLength } = await c.req.arrayBuffer()
      const url = `${SITE}/images/users/${c.req.header('content-type')}/${byteLength}`
      state.ada.images = [{ url, width: 640, height: 640 }]
      return c.json({})
    })
    .delete('/v1/me/images', (c) => {
      state.ada.images = []
      return c.body(null, 204)
    })
    .get('/v1/users/:id', (c) => {
      if (c.req.param('id') !== 'ada') throw notFound('user', c.req.param('id'))
      return c.json(state.ada)
    })
  const playlist = { type: 'playlist', id: '0'.repeat(22), name: 'Mix', images: [] }
  const playlists = new Hono().get('/v1/users/:id/playlists', (c) =>
    c.json({ items: [{ ...playlist, tracks: { total: 3 } }], total: 1 }),
  )
  const apps = new Map<ServiceName, App>(
    Object.entries({ auth, users, playlists }).map(([name, app]) => [
      name as ServiceName,
      app.onError(renderError),
    ]),
  )
  const config = gatewayConfig.parse({ PUBLIC_URL: SITE, SERVICE_SECRET })
  const verify = async () => undefined
  const { app } = await startGateway({ config, reach: inProcess(apps), verify })
  return {
    state,
    ask: async (path: string, init?: RequestInit) => app.request(SITE + path, init),
  }
}
