import { describe, expect, test } from 'bun:test'
import { ids, openExample } from './example-services.ts'

const example = await openExample()
const { ask, state } = example

describe('one origin for all', () => {
  test('a request goes to the service that owns its path', async () => {
    state.asked = []
    await ask('/v1/library/playlists?limit=1')
    await ask('/v1/library/albums?limit=1')
    await ask('/media/song.ogg')
    expect(state.asked).toEqual([
      'playlists /v1/library/playlists',
      'catalog /v1/library/albums',
      'streaming /media/song.ogg',
    ])
  })

  test.each([
    '/internal/secrets',
    '/v1/../internal/secrets',
    '/v1/tracks/%2e%2e/%2e%2e/internal/secrets',
    '//internal/secrets',
    '/INTERNAL/secrets',
    '/images/..%2finternal%2fsecrets',
  ])('what services tell each other stays inside: %s', async (path) => {
    state.asked = []
    const response = await ask(path, { headers: { 'x-forwarded-prefix': '/internal' } })
    expect(response.status).toBe(404)
    expect(state.asked.filter((path) => path.includes(' /internal'))).toEqual([])
  })

  test.each(['/nothing', '/v2/tracks', '/embed/nothing', '/playlist', '/v1'])(
    'a path that nobody serves is told in the shape of errors: %s',
    async (path) => {
      const response = await ask(path)
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({
        error: { status: 404, reason: 'UNKNOWN_ROUTE' },
      })
    },
  )

  test.each([
    ['DELETE', '/v1/library/albums', 'GET, HEAD'],
    ['PUT', '/player.js', 'GET, HEAD'],
    ['POST', '/media/song.ogg', 'GET, HEAD, OPTIONS'],
    ['GET', '/auth/token', 'POST'],
  ])(
    'a method that a path does not take is told which it takes: %s %s',
    async (method, path, allow) => {
      const response = await ask(path, { method })
      expect([response.status, response.headers.get('allow')]).toEqual([405, allow])
      expect(await response.json()).toMatchObject({ error: { reason: 'METHOD_NOT_ALLOWED' } })
    },
  )

  test('a browser that only looks at what is to be sent sees a page', async () => {
    const response = await ask('/auth/token', { headers: { accept: 'text/html' } })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
    expect(response.headers.get('content-type')).toStartWith('text/html')
  })

  test('a service that does not answer is a 502 that names it', async () => {
    state.broken.add('catalog')
    for (const path of ['/v1/tracks/x', '/', `/track/${ids.track}`]) {
      const response = await ask(path)
      expect(response.status).toBe(502)
      expect(await response.json()).toMatchObject({ error: { reason: 'SERVICE_UNREACHABLE' } })
    }
    state.broken.clear()
  })
})

describe('pages of other sites', () => {
  test.each(['/v1/play-grants', '/v1/plays', '/oembed', '/images/x', '/media/x'])(
    'a browser may ask first whether it may ask: %s',
    async (path) => {
      const response = await ask(path, {
        method: 'OPTIONS',
        headers: {
          Origin: 'https://blog.example',
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'content-type',
        },
      })
      expect(response.status).toBe(204)
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      expect(response.headers.get('access-control-allow-methods')).toContain('POST')
      const allowed = response.headers.get('access-control-allow-headers')?.split(', ')
      for (const name of ['Content-Type', 'Idempotency-Key', 'Last-Event-ID'])
        expect(allowed).toContain(name)
    },
  )

  test('a sandboxed page, whose origin is null, reads playlists and errors alike', async () => {
    for (const id of [ids.playlist, 'gone']) {
      const response = await ask(`/v1/playlists/${id}`, { headers: { Origin: 'null' } })
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      expect(response.headers.get('access-control-allow-credentials')).toBeNull()
    }
  })

  test.each([
    '/player.js',
    '/player-device.js',
    '/player-engine.js',
    '/player-gapless.js',
    '/player-layouts.js',
    '/player-lyrics.js',
    '/player-manners.js',
    '/player-tools.js',
    '/player-share.js',
    '/player-ar.js',
  ])('may run %s, and load it once', async (path) => {
    const first = await ask(path, { headers: { Origin: 'null' } })
    expect(first.headers.get('access-control-allow-origin')).toBe('*')
    expect(first.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    const etag = first.headers.get('etag')!
    const again = await ask(path, { headers: { 'If-None-Match': etag } })
    expect(again.status).toBe(304)
  })
})

test.each([
  '/player.js',
  '/player-device.js',
  '/player-more.js',
  '/player-engine.js',
  '/player-gapless.js',
  '/player-layouts.js',
  '/demo.js',
  '/pages.css',
  '/icon.svg',
])('%s goes out compressed to those who can read that', async (path) => {
  const plain = await ask(path)
  const packed = await ask(path, { headers: { 'Accept-Encoding': 'gzip, br' } })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect(Bun.gunzipSync(await packed.arrayBuffer())).toEqual(
    new Uint8Array(await plain.arrayBuffer()),
  )
})
