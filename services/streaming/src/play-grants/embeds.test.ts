import { afterAll, beforeAll, expect, test } from 'bun:test'
import { join } from 'node:path'
import { newId } from '@busker/contracts/ids'
import { accessOf } from '@busker/http/testing'
import { OWN, type TestStreaming, grants, song, startTestStreaming } from '../streaming.fixture.ts'

const fanzine = 'https://fanzine.example'
let streaming: TestStreaming
let track: string
beforeAll(async () => {
  streaming = await startTestStreaming()
  const path = join(streaming.folder, 'song.ogg')
  await Bun.write(path, song(100))
  track = (await streaming.add(path)).trackId
})
afterAll(() => streaming.stop())

function makeKey(more: object = {}) {
  const key = `pk_${newId()}`
  const told = {
    id: newId(),
    key,
    origins: [fanzine],
    null_origin: false,
    preview_seconds: null,
    grants_per_hour: 100,
    active: true,
    ...more,
  }
  streaming.auth.keys.set(key, told)
  return told
}
const play = (embed_key?: string, headers: Record<string, string> = { origin: fanzine }) =>
  streaming.askGrant(
    { track_id: track, ...(embed_key === undefined ? {} : { embed_key }) },
    headers,
  )
const refusal = async (asked: Promise<Response>) => {
  const response = await asked
  return [response.status, (await response.json()).error.reason]
}

test('a page of a key plays by it, and the grant says by which', async () => {
  const { key, id } = makeKey()
  const response = await play(key)
  expect(response.status).toBe(201)
  const body = await response.json()
  expect((await fetch(body.url)).status).toBe(200)
  expect(await grants.read(body.grant)).toMatchObject({ embedKeyId: id, site: fanzine })
})

test('a page of another origin is told which origin was seen, and where to add it', async () => {
  const { key, id } = makeKey()
  const response = await play(key, { origin: 'https://elsewhere.example' })
  expect(response.status).toBe(403)
  const { error } = await response.json()
  expect(error.reason).toBe('ORIGIN_NOT_ALLOWED')
  expect(error.message).toContain('https://elsewhere.example')
  expect(error.message).toContain(`${OWN}/account/embed-keys/${id}`)
})

test('a made-up key, one that is off and one without a page play nothing', async () => {
  for (const made of ['pk_x', 'pk_', '', '../../secrets', `pk_${newId()}`])
    expect(await refusal(play(made))).toEqual([403, 'EMBED_KEY_UNKNOWN'])
  expect(await refusal(play(makeKey({ active: false }).key))).toEqual([403, 'EMBED_KEY_OFF'])
  expect(await refusal(play(makeKey().key, {}))).toEqual([403, 'ORIGIN_REQUIRED'])
  expect((await play('x'.repeat(65))).status).toBe(400)
})

test('where the owner wants keys, only the site itself and who is signed in play without one', async () => {
  const strict = await startTestStreaming()
  strict.auth.embeds = 'keys'
  strict.auth.tokens.set('ada', accessOf('ada', { scopes: new Set(['streaming']) }))
  strict.auth.tokens.set('bob', accessOf('bob'))
  const path = join(strict.folder, 'song.ogg')
  await Bun.write(path, song(100))
  const { trackId } = await strict.add(path)
  const ask = (headers: Record<string, string>) => strict.askGrant({ track_id: trackId }, headers)
  expect(await refusal(ask({ origin: fanzine }))).toEqual([403, 'EMBED_KEY_REQUIRED'])
  expect(await refusal(ask({ origin: 'null' }))).toEqual([403, 'EMBED_KEY_REQUIRED'])
  expect(await refusal(ask({}))).toEqual([403, 'EMBED_KEY_REQUIRED'])
  expect((await ask({ origin: OWN })).status).toBe(201)
  expect((await ask({ authorization: 'Bearer ada' })).status).toBe(201)
  expect(await refusal(ask({ authorization: 'Bearer bob' }))).toEqual([403, 'EMBED_KEY_REQUIRED'])
  await strict.stop()
})

test('a key plays as many tracks an hour as it may, on all pages together; others go on', async () => {
  const { key } = makeKey({ grants_per_hour: 3, origins: [fanzine, 'https://blog.example'] })
  const pages = [fanzine, 'https://blog.example', fanzine, fanzine, OWN]
  const answers: Response[] = []
  for (const origin of pages) answers.push(await play(key, { origin }))
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 429, 429])
  const refused = answers[3]!
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await refused.json()).error.reason).toBe('EMBED_BUDGET_SPENT')
  expect((await play(makeKey({ grants_per_hour: 3 }).key)).status).toBe(201)
})

test('a page that may not play takes nothing from the budget of those that may', async () => {
  const { key } = makeKey({ grants_per_hour: 1 })
  for (let times = 0; times < 5; times++) await play(key, { origin: 'https://thief.example' })
  expect((await play(key)).status).toBe(201)
})

test('when nobody can tell of a key, nothing plays by it; what was known lasts a while', async () => {
  const [known, unknown] = [makeKey(), makeKey()]
  await play(known.key)
  streaming.auth.away = true
  await Bun.sleep(2100)
  expect((await play(known.key)).status).toBe(201)
  expect(await refusal(play(unknown.key))).toEqual([503, 'EMBED_RULES_UNAVAILABLE'])
  expect((await play(undefined, { origin: OWN })).status).toBe(201)
  streaming.auth.away = false
  expect((await play(unknown.key)).status).toBe(201)
})

test('a key that is switched off starts no music within seconds', async () => {
  const made = makeKey()
  expect((await play(made.key)).status).toBe(201)
  streaming.auth.keys.set(made.key, { ...made, active: false })
  await Bun.sleep(2100)
  expect(await refusal(play(made.key))).toEqual([403, 'EMBED_KEY_OFF'])
})
