import { idFromText } from '@busker/contracts/ids'
import type { ServiceName } from '@busker/contracts/services'
import { ApiError, notFound, renderError } from '@busker/http/errors'
import { toPage } from '@busker/http/paging'
import { inProcess } from '@busker/http/reach'
import { unknownRoute } from '@busker/http/unknown-route'
import {
  exampleAlbum,
  exampleArtist,
  exampleCredit,
  examplePlaylist,
  exampleTrack,
  exampleUser,
} from '@busker/web-api/examples'
import { SimplifiedTrack } from '@busker/web-api/simplified-track'
import { Hono } from 'hono'
import { gatewayConfig } from './config.ts'
import { startGateway } from './start.ts'

export const SITE = 'https://music.example'
export const HOSTILE =
  '</title></script><script>alert(1)</script><img src=x onerror="alert(1)">&\'"'
export const ALBUMS = 30
export const SERVICE_SECRET = 'a service secret of a test, long enough'

const size = (width: number) => ({ url: `${SITE}/images/${width}`, width, height: width })
const images = [size(640), size(300), size(64)]
const artists = [
  { ...exampleCredit(), name: 'Mara', join: ' feat. ' },
  { ...exampleCredit(), name: 'Odo & the <Quay>' },
]
export const ids = {
  playlist: idFromText('playlist'),
  track: idFromText('track 0'),
  hostile: idFromText('hostile'),
  artist: idFromText('artist'),
  album: idFromText('album 1'),
}

const album = (n: number) => ({
  ...exampleAlbum(idFromText(`album ${n}`)),
  name: n ? `Album ${n}` : HOSTILE,
  artists,
  images: n % 2 ? images : [],
})
const track = (n: number) =>
  exampleTrack(idFromText(`track ${n}`), {
    name: n ? `Song ${n}` : HOSTILE,
    duration_ms: 61_000 + n,
    artists,
    album: { ...exampleAlbum(), images },
  })
const tracks = [0, 1, 2].map(track)
const simplified = tracks.map((one) => SimplifiedTrack.parse(one))
const page = <T>(all: T[], c?: { req: { query(name: string): string | undefined } }) => {
  const [limit, offset] = [Number(c?.req.query('limit') ?? 50), Number(c?.req.query('offset') ?? 0)]
  return toPage(`${SITE}/v1`, { limit, offset }, all.length, all.slice(offset, offset + limit))
}
const artist = {
  ...exampleArtist(ids.artist),
  name: HOSTILE,
  images,
  biography: `Born by the sea.\n${HOSTILE}`,
  links: [{ title: 'Tour & shop', url: 'https://mara.example/?a=1&b=2' }],
}
const playlist = (id: string, name: string) => ({
  ...examplePlaylist(id),
  name,
  description: '',
  images,
})
const items = page(
  tracks.map((item) => {
    const { external_urls, href, id, type, uri } = exampleUser()
    const added_by = { external_urls, href, id, type, uri }
    const added_at = '2026-01-31T12:00:00Z'
    return { added_at, added_by, is_local: false, primary_color: null, item, track: item }
  }),
)

/** Services as small as can be, at the edge of the network, with what a test may change while they run. */
export async function openExample(site = SITE, settings: object = {}) {
  const state = {
    albums: Array.from({ length: ALBUMS }, (_, n) => album(n)),
    playlists: [playlist(ids.playlist, 'Newest arrivals'), playlist(ids.hostile, HOSTILE)],
    tracks,
    plays: new Map<string, number>(),
    broken: new Set<ServiceName>(),
    asked: [] as string[],
    /** Who may frame an embed, by key. */
    framedBy: new Map<string | undefined, string[]>([[undefined, ['*']]]),
    /** The cookies that a service was shown, with each request. */
    cookies: [] as string[],
  }
  const find = <T extends { id: string }>(what: string, all: T[], id: string) => {
    const found = all.find((one) => one.id === id)
    if (!found) throw notFound(what, id)
    return found
  }
  const services: Partial<Record<ServiceName, Hono>> = {
    catalog: new Hono()
      .get('/v1/library/albums', (c) => c.json(page(state.albums, c)))
      .get('/v1/albums/:id', (c) =>
        c.json({
          ...find('album', state.albums, c.req.param('id')),
          copyrights: [],
          external_ids: {},
          genres: [],
          label: '',
          popularity: 0,
          tracks: page(simplified),
        }),
      )
      .get('/v1/tracks/:id', (c) => c.json(find('track', tracks, c.req.param('id'))))
      .get('/v1/artists/:id', (c) => c.json(find('artist', [artist], c.req.param('id'))))
      .get('/v1/artists/:id/albums', (c) => {
        const some = state.albums.slice(0, 2).map((one) => ({ ...one, album_group: 'album' }))
        return c.json(page(some, c))
      }),
    playlists: new Hono()
      .get('/v1/library/playlists', (c) => c.json(page(state.playlists, c)))
      .get('/v1/playlists/:id', (c) =>
        c.json({ ...find('playlist', state.playlists, c.req.param('id')), items, tracks: items }),
      ),
    search: new Hono().get('/v1/search', async (c) => {
      const q = c.req.query('q') ?? ''
      // What is half typed takes longer than what is typed out, as if the network were uneven.
      if (q === 'so') await Bun.sleep(600)
      if (q === 'nothing') return c.json({ tracks: page([]) })
      const artist = { ...exampleArtist(ids.artist), name: 'Mara "M" Quay' }
      return c.json({
        tracks: page([{ ...track(1), name: `${q} found` }]),
        artists: page([artist]),
        albums: page(state.albums.slice(0, 2)),
        playlists: page(state.playlists),
      })
    }),
    analytics: new Hono().get('/v1/analytics/tracks', (c) =>
      c.json({
        tracks: (c.req.query('ids') ?? '')
          .split(',')
          .map((id) => ({ track_id: id, plays: state.plays.get(id) ?? 0, listened_ms: 0 })),
      }),
    ),
    auth: new Hono()
      .get('/embed-frames', (c) =>
        c.json({ frame_ancestors: state.framedBy.get(c.req.query('key')) ?? ["'none'"] }),
      )
      .post('/auth/token', (c) => {
        if (c.req.header('cookie') !== 'busker_session=ada' || c.req.header('origin') !== site)
          throw new ApiError(401, 'SIGNED_OUT', 'Nobody is signed in here.')
        return c.json({
          access_token: 'ada',
          token_type: 'Bearer',
          expires_in: 3600,
          scope: 'streaming admin',
        })
      }),
    users: new Hono().get('/v1/me', (c) => {
      if (c.req.header('authorization') !== 'Bearer ada') throw new ApiError(401, 'INVALID', '')
      return c.json({ ...exampleUser('ada'), account_id: 'a pseudonym', display_name: 'Ada <3' })
    }),
    streaming: new Hono().get('/media/:file', (c) => c.body('sound')),
  }
  const reached = inProcess(
    new Map(
      Object.entries(services).map(([name, app]) => [
        name as ServiceName,
        app
          .onError(renderError)
          .notFound(unknownRoute(app))
          .get('/internal/secrets', (c) => c.text('secret')),
      ]),
    ),
  )
  const { app } = await startGateway({
    config: gatewayConfig.parse({ PUBLIC_URL: site, SERVICE_SECRET, ...settings }),
    verify: async () => undefined,
    reach: (service) => async (input, init) => {
      const request = new Request(input, init)
      state.asked.push(`${service} ${new URL(request.url).pathname}`)
      const cookie = request.headers.get('cookie')
      if (cookie !== null) state.cookies.push(`${service} ${cookie}`)
      if (state.broken.has(service)) throw new Error('connection refused')
      return reached(service)(request)
    },
  })
  return {
    state,
    app,
    ask: async (path: string, init?: RequestInit) => app.request(site + path, init),
    /** The text of an answer that must be there. */
    read: async (path: string, init?: RequestInit) => {
      const response = await app.request(site + path, init)
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
      return response.text()
    },
  }
}
