import { afterAll, beforeAll, expect, test } from 'bun:test'
import { join } from 'node:path'
import fc from 'fast-check'
import { z } from 'zod'
import { type BadRequest, badRequest } from '../test/bad-request.ts'
import type { Known } from '../test/public-routes.ts'
import { writeTinySongs } from '../test/tiny-songs.ts'
import { secrets, startTestStack } from '../test/stack.ts'

const errorBody = z.strictObject({
  error: z.strictObject({
    status: z.number(),
    reason: z.string().regex(/^[A-Z_]+$/),
    message: z.string().min(10),
  }),
})
/** Of the endpoints of OAuth alone (RFC 6749, 5.2; RFC 6750, 3). */
const oauthError = z.strictObject({
  error: z.string().regex(/^[a-z_]+$/),
  error_description: z.string().min(10),
})
const OAUTH = /^\/(oauth\/|api\/token)/
const TELLS_OF_US = /\bat .+:\d+:\d+|node_modules|\.ts\b|postgres|kysely|ECONN|zod/i

let stack: Awaited<ReturnType<typeof startTestStack>>
let known: Known

beforeAll(async () => {
  stack = await startTestStack()
  const library = join(stack.folder, 'music')
  await writeTinySongs(library, 1)
  const ask = await stack.asOperator()
  await ask('/v1/imports', { method: 'POST', body: JSON.stringify({ path: library }) })
  const list = z.object({ items: z.array(z.object({ id: z.string() })) })
  const first = async (path: string) => {
    for (let tries = 0; tries < 600; tries++) {
      const [item] = list.parse(await ask(path)).items
      if (item) return item.id
      await Bun.sleep(50)
    }
    throw new Error(`Nothing came at ${path}.`)
  }
  const track = await first('/v1/library/tracks')
  known = {
    token: await signIn(),
    track,
    album: await first('/v1/library/albums'),
    playlist: await first('/v1/library/playlists'),
    user: z.object({ id: z.string() }).parse(await ask('/v1/me')).id,
    grant: await grantFor(track),
  }
})
afterAll(() => stack.stop())

const signIn = async () => {
  const response = await stack.fetch(
    new Request('http://busker.test/auth/token', {
      method: 'POST',
      headers: { authorization: `Bearer ${secrets.operatorKey}`, origin: 'http://busker.test' },
    }),
  )
  return z.object({ access_token: z.string() }).parse(await response.json()).access_token
}

const grantFor = async (track_id: string) => {
  const response = await stack.fetch(
    new Request('http://busker.test/v1/play-grants', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ track_id }),
    }),
  )
  return z.object({ grant: z.string() }).parse(await response.json()).grant
}

const send = ({ method, path, headers, body }: BadRequest) =>
  stack.fetch(
    new Request(`http://busker.test${path}`, {
      method,
      headers,
      ...(body === undefined || method === 'GET' || method === 'HEAD' ? {} : { body }),
    }),
  )

async function mustBeExplained(asked: BadRequest) {
  const response = await send(asked)
  const text = await response.text()
  if (response.status >= 500) throw new Error(`${response.status} ${text}`)
  if (response.status < 400 || asked.method === 'HEAD') return
  expect(text).not.toMatch(TELLS_OF_US)
  if (response.headers.get('content-type')?.startsWith('text/html')) return
  const body: unknown = JSON.parse(text)
  if (OAUTH.test(asked.path) && oauthError.safeParse(body).success) return
  const { error } = errorBody.parse(body)
  expect(error.status).toBe(response.status)
}

test('whatever a client sends, it gets an answer that it can act on, never a failure of ours', async () => {
  await fc.assert(
    fc.asyncProperty(
      badRequest(() => known),
      mustBeExplained,
    ),
    { numRuns: 1500 },
  )
})
