import { expect, test } from 'bun:test'
import { track } from '../test/listener.ts'
import { parseAddress } from './address.ts'
import { createPlayApi } from './play-api.ts'
import { PlayerError } from './playback/player-error.ts'

const address = parseAddress('https://music.test/playlist/evening')!

/** A server that refuses, and what it was asked. */
function refusing(status: number, reason: string, message = 'Do this.') {
  const asked: unknown[] = []
  const api = createPlayApi(address, async (_, { body }) => {
    asked.push(JSON.parse(body as string))
    return Response.json({ error: { status, reason, message } }, { status })
  })
  return { api, asked }
}

test('the embed key of a page goes along when a track is asked for, and only if there is one', async () => {
  const { api, asked } = refusing(503, 'DOWN')
  for (const key of ['pk_1', '', undefined]) await api.grant(track('a'), key).catch(() => undefined)
  const request = { track_id: 'a', context_uri: 'busker:playlist:evening' }
  expect(asked).toEqual([{ ...request, embed_key: 'pk_1' }, request, request])
})

test.each([
  [403, 'EMBED_KEY_REQUIRED', 'embed-refused'],
  [403, 'EMBED_KEY_UNKNOWN', 'embed-refused'],
  [403, 'EMBED_KEY_OFF', 'embed-refused'],
  [403, 'ORIGIN_NOT_ALLOWED', 'embed-refused'],
  [429, 'EMBED_BUDGET_SPENT', 'embed-limit'],
  [429, 'RATE_LIMITED', 'network'],
  [503, 'EMBED_RULES_UNAVAILABLE', 'network'],
  [403, 'TRACK_PRIVATE', 'track-private'],
  [409, 'PREVIEW_NOT_POSSIBLE', 'track-unavailable'],
  [404, 'TRACK_NOT_FOUND', 'track-unavailable'],
])('a server that answers %i %s means %s', async (status, reason, code) => {
  const failure = await refusing(status, reason)
    .api.grant(track('a'))
    .catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(PlayerError)
  expect((failure as PlayerError).code).toBe(code as PlayerError['code'])
})

test('who runs a page that may not play reads what the server says of it', async () => {
  const told = (message: string) =>
    refusing(403, 'ORIGIN_NOT_ALLOWED', message)
      .api.grant(track('a'))
      .catch((error: PlayerError) => error.message)
  const message = 'Add https://fanzine.example to the pages of this key.'
  expect(await told(message)).toBe(message)
  expect(await told('')).toBe('This page may not play this music.')
})
