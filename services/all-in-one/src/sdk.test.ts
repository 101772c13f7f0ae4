import { afterAll, beforeAll, expect, test } from 'bun:test'
import { type Busker, createBusker } from '@busker/sdk'
import { z } from 'zod'
import { secrets, startTestStack } from '../test/stack.ts'

const SITE = 'http://busker.test'
const withId = z.object({ id: z.string() })
const withToken = z.object({ access_token: z.string() })

let stack: Awaited<ReturnType<typeof startTestStack>>
let token: string
/** How many of the next answers the network loses. */
let lost = 0
let busker: Busker
beforeAll(async () => {
  stack = await startTestStack(SITE)
  const headers = { authorization: `Bearer ${secrets.operatorKey}`, origin: SITE }
  const signedIn = await stack.fetch(new Request(`${SITE}/auth/token`, { method: 'POST', headers }))
  token = withToken.parse(await signedIn.json()).access_token
  busker = createBusker({
    site: SITE,
    token,
    async fetch(url, init) {
      const answer = await stack.fetch(new Request(url, init))
      if (lost === 0) return answer
      lost--
      await answer.body?.cancel()
      throw new TypeError('fetch failed')
    },
  })
})
afterAll(() => stack.stop())

const playlists = async () => {
  const answer = await busker.fetch('get', '/v1/me/playlists')
  return z.object({ items: z.array(z.object({ name: z.string() })) }).parse(await answer.json())
    .items
}

test('a playlist whose answers are lost on the way is made once, and told in the end', async () => {
  lost = 2
  const body = { name: 'Morning', public: false }
  const { id } = withId.parse(
    await (await busker.fetch('post', '/v1/me/playlists', { body })).json(),
  )
  expect(lost).toBe(0)
  expect(id).toMatch(/^\w{22}$/)
  expect((await playlists()).map(({ name }) => name)).toEqual(['Morning'])
})

test('one key for two different playlists is an error, not a playlist', async () => {
  const write = (name: string) =>
    busker.fetch('post', '/v1/me/playlists', { body: { name } }, { idempotencyKey: 'evening' })
  await write('Evening')
  const reused = { status: 422, reason: 'IDEMPOTENCY_KEY_REUSED', requestId: expect.any(String) }
  expect(await write('Night').catch((error: unknown) => error)).toMatchObject(reused)
})

test('what the site refuses is thrown with its reason and the field', async () => {
  const failed = await busker
    .get('/v1/search', { q: 'rain', type: 'opera' })
    .catch((error: unknown) => error)
  expect(failed).toMatchObject({ status: 400, reason: 'INVALID_REQUEST' })
  expect(String(failed)).toContain('type')
})
