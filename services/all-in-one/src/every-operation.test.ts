import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'bun:test'
import { documented } from '../test/documented.ts'
import type { KnownIds } from '../test/known-paths.ts'
import { lackings } from '../test/lacking.ts'
import { CALLBACK, type OAuthSite, startOAuthSite } from '../test/oauth-site.ts'
import { writeTinySongs } from '../test/tiny-songs.ts'

const VERIFIER = 'verifier-of-a-test-long-enough-for-the-standard'
const operations = documented()
const isEndless = (name: string) => /\/(events|commands)$/.test(name)
const closed = operations.filter(({ isOpen }) => !isOpen)

let busker: OAuthSite
let ids: KnownIds
let app: { id: string; secret: string }
const scopes = new Set(
  operations.flatMap(({ alternatives }) => alternatives.flat()).concat('user-read-private'),
)

beforeAll(async () => {
  busker = await startOAuthSite()
  app = await busker.register('confidential')
  const library = join(busker.stack.folder, 'music')
  await writeTinySongs(library, 1)
  const ask = await busker.stack.asOperator()
  await ask('/v1/imports', { method: 'POST', body: JSON.stringify({ path: library }) })
  const first = async (kind: string) => {
    for (;;) {
      const { items } = (await ask(`/v1/library/${kind}`)) as {
        items: { id: string; artists?: { id: string }[] }[]
      }
      if (items[0]) return items[0]
      await Bun.sleep(50)
    }
  }
  const [track, album, playlist] = [
    await first('tracks'),
    await first('albums'),
    await first('playlists'),
  ]
  const { id } = (await ask('/v1/me')) as { id: string }
  ids = {
    tracks: track.id,
    albums: album.id,
    artists: album.artists?.[0]?.id ?? '',
    playlists: playlist.id,
    users: id,
  }
})
afterAll(() => busker.stop())

const tokens = new Map<string, Promise<string>>()

/** A token of the owner with every scope of the document but these. */
function tokenWithout(lacking: string[]) {
  const asked = [...scopes].filter((scope) => !lacking.includes(scope)).toSorted()
  const key = asked.join(' ')
  const known = tokens.get(key) ?? getToken(key)
  tokens.set(key, known)
  return known
}

async function getToken(scope: string) {
  const challenge = new Bun.CryptoHasher('sha256').update(VERIFIER).digest('base64url')
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: app.id,
    redirect_uri: CALLBACK,
    scope,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    prompt: 'consent',
  })
  const back = await busker.allow(new URL(`/authorize?${query}`, busker.site))
  const answer = await fetch(`${busker.site}/api/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${app.id}:${app.secret}`)}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: back.searchParams.get('code') ?? '',
      redirect_uri: CALLBACK,
      code_verifier: VERIFIER,
    }),
  })
  const { access_token, scope: granted } = (await answer.json()) as Record<string, string>
  expect((granted ?? '').split(' ').toSorted().join(' ')).toBe(scope)
  return access_token ?? ''
}

/** The status and the reason, as the Web API writes it; OAuth has its own words (RFC 6750). */
const ask = async (request: Request) => {
  const answer = await fetch(request, { redirect: 'manual' })
  const text = await answer.text()
  const { error } = (text.startsWith('{') ? JSON.parse(text) : {}) as {
    error?: { reason?: string } | string
  }
  const reason = typeof error === 'string' ? error.toUpperCase() : error?.reason
  return `${answer.status} ${reason ?? ''}`
}

test('the document says of some operations that they are closed', () => {
  expect(closed.length).toBeGreaterThan(2)
})

test.each(closed.map((one) => [one.name, one] as const))(
  'who shows no token is refused: %s',
  async (_, { request }) => {
    expect(await ask(request(busker.site, ids))).toBe('401 INVALID_TOKEN')
  },
)

test.each(
  closed.flatMap((one) =>
    lackings(one.alternatives).map(
      (lacking) => [one.name, lacking.join(' and '), lacking, one] as const,
    ),
  ),
)('whose token may do everything else is refused: %s without %s', async (_, __, lacking, one) => {
  const token = await tokenWithout(lacking)
  expect(await ask(one.request(busker.site, ids, token))).toBe('403 INSUFFICIENT_SCOPE')
})

test('what the document calls open asks for no token', async () => {
  for (const { name, isOpen, request } of operations) {
    if (!isOpen || isEndless(name)) continue
    expect([name, await ask(request(busker.site, ids))]).not.toEqual([name, '401 INVALID_TOKEN'])
  }
})

const answered: string[] = []
const reads = operations.filter(({ name }) => name.startsWith('GET /v1/') && !isEndless(name))

test.each(reads.map((one) => [one.name, one] as const))(
  'what a client has already is not sent again: %s',
  async (_, { request }) => {
    const token = await tokenWithout([])
    // What is counted or measured in the background may change between two looks.
    for (let tries = 0; ; tries++) {
      const first = await fetch(request(busker.site, ids, token))
      if (first.status !== 200) return
      answered.push(first.url)
      expect(first.headers.get('cache-control')).toBeString()
      if (!first.headers.get('content-type')?.startsWith('application/json')) return
      const etag = first.headers.get('etag') ?? ''
      expect(etag).toMatch(/^"[^"]+"$/)
      const again = request(busker.site, ids, token)
      again.headers.set('if-none-match', etag)
      const second = await fetch(again)
      if (second.status !== 304 && tries < 3) continue
      expect([second.status, await second.text()]).toEqual([304, ''])
      return
    }
  },
)

test('most of what was asked for is there', () => {
  expect(answered.length).toBeGreaterThan(reads.length / 2)
})
