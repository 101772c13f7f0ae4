import { expect, test } from 'bun:test'
import { BuskerError, createBusker } from './busker.ts'
import { SITE, errorFrom, json, refusal, siteThatAnswers } from './site.fixture.ts'

const ID = '2takcwOaAZWiXQijPHIx7B'
const nothing = () => new Response(null, { status: 204 })
const atOnce = { 'retry-after': '0' }

test('a track is read by its id, with the token, and nothing else is sent', async () => {
  const { fetch, asked } = siteThatAnswers(json({ id: ID, name: 'Rain' }))
  const busker = createBusker({ site: `${SITE}/`, token: 'a token', fetch })
  const track = await busker.get('/v1/tracks/{id}', { id: ID, market: 'SE' })
  expect(track.name).toBe('Rain')
  expect(asked.map(({ method, url }) => [method, url])).toEqual([
    ['GET', `${SITE}/v1/tracks/${ID}?market=SE`],
  ])
  expect(Object.fromEntries(asked[0]?.headers ?? [])).toEqual({ authorization: 'Bearer a token' })
})

test('lists go with commas, bodies as JSON, and each write has a key of its own that its repetition keeps', async () => {
  const { fetch, asked } = siteThatAnswers(
    refusal(503, 'PLAYER_BUSY', atOnce),
    nothing,
    nothing,
    json({ tracks: [] }),
  )
  const busker = createBusker({ site: SITE, fetch })
  expect(
    await busker.put('/v1/me/player/play', { device_id: 'radio', body: { position_ms: 7 } }),
  ).toBeUndefined()
  await busker.post('/v1/me/player/next')
  await busker.get('/v1/tracks', { ids: [ID, ID] })
  const keys = asked.map(({ headers }) => headers.get('idempotency-key'))
  expect(keys[0]).toMatch(/^[\w-]{43}$/)
  expect(keys[1]).toBe(keys[0] ?? '')
  expect(keys[2]).not.toBe(keys[0] ?? '')
  expect(keys[3]).toBeNull()
  expect(asked[0]).toMatchObject({
    url: `${SITE}/v1/me/player/play?device_id=radio`,
    body: '{"position_ms":7}',
  })
  expect(asked[0]?.headers.get('content-type')).toBe('application/json')
  expect(new URL(asked[3]?.url ?? '').searchParams.get('ids')).toBe(`${ID},${ID}`)
})

test('bytes go as they are, said to be what the caller says', async () => {
  const { fetch, asked } = siteThatAnswers(nothing)
  const busker = createBusker({ site: SITE, fetch })
  const body = new Uint8Array([255, 216])
  const how = { contentType: 'image/jpeg', idempotencyKey: 'mine' }
  await busker.fetch('put', '/v1/playlists/{id}/images', { id: ID, body }, how)
  expect(asked[0]?.body).toBe(body)
  expect(asked[0]?.headers.get('content-type')).toBe('image/jpeg')
  expect(asked[0]?.headers.get('idempotency-key')).toBe('mine')
})

test('an error tells status, reason, message and request id', async () => {
  const { fetch, asked } = siteThatAnswers(refusal(404, 'TRACK_NOT_FOUND'))
  const error = await errorFrom(
    createBusker({ site: SITE, fetch }).get('/v1/tracks/{id}', { id: ID }),
  )
  expect(error).toBeInstanceOf(BuskerError)
  expect(error).toMatchObject({
    name: 'BuskerError',
    status: 404,
    reason: 'TRACK_NOT_FOUND',
    message: 'It is TRACK_NOT_FOUND.',
    requestId: 'r-1',
  })
  expect(asked).toHaveLength(1)
})

test('what is not of the API is an error that says so', async () => {
  const page = () => new Response('<p>Welcome', { headers: { 'content-type': 'text/html' } })
  const away = () =>
    new Response(null, { status: 302, headers: { location: 'https://evil.example' } })
  const broken = () => new Response('Bad', { status: 500 })
  for (const [answer, reason] of [
    [page, 'NOT_THE_API'],
    [away, 'REDIRECTED'],
    [broken, 'UNKNOWN'],
  ] as const) {
    const { fetch, asked } = siteThatAnswers(answer)
    const call = createBusker({ site: SITE, fetch }).get('/v1/me/player')
    expect(await errorFrom(call)).toMatchObject({ reason })
    expect(asked).toHaveLength(1)
  }
})

test('a passing trouble is waited for: too many requests, a service away, a broken line', async () => {
  const { fetch, asked } = siteThatAnswers(
    refusal(429, 'TOO_MANY_REQUESTS', atOnce),
    refusal(409, 'IDEMPOTENCY_KEY_IN_USE', atOnce),
    new TypeError('fetch failed'),
    nothing,
  )
  await createBusker({ site: SITE, fetch }).post('/v1/me/player/next')
  expect(asked).toHaveLength(4)
})

test('after the last try the last error is thrown, and nobody waits longer than allowed', async () => {
  const busy = siteThatAnswers(refusal(503, 'PLAYER_BUSY', atOnce))
  const twice = createBusker({ site: SITE, fetch: busy.fetch, retry: { tries: 2 } })
  expect(await errorFrom(twice.get('/v1/me/player'))).toMatchObject({ reason: 'PLAYER_BUSY' })
  expect(busy.asked).toHaveLength(2)

  const hour = siteThatAnswers(refusal(429, 'TOO_MANY_REQUESTS', { 'retry-after': '3600' }))
  const call = createBusker({ site: SITE, fetch: hour.fetch }).get('/v1/me/player')
  expect(await errorFrom(call)).toMatchObject({ status: 429, retryAfterMs: 3_600_000 })
  expect(hour.asked).toHaveLength(1)

  const silent = createBusker({
    site: SITE,
    retry: { withinMs: 20 },
    fetch: (_, { signal }) =>
      new Promise((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(signal.reason as Error)),
      ),
  })
  expect(await errorFrom(silent.get('/v1/me/player'))).toMatchObject({ reason: 'TIMEOUT' })
})

test('an abort ends the waiting at once, with the reason of who aborted', async () => {
  const { fetch, asked } = siteThatAnswers(refusal(429, 'SLOW', { 'retry-after': '20' }))
  const leave = new AbortController()
  const call = createBusker({ site: SITE, fetch }).get('/v1/me/player', {}, leave)
  while (!asked.length) await Bun.sleep(1)
  leave.abort('the listener left')
  expect(await errorFrom(call)).toBe('the listener left')
  expect(asked).toHaveLength(1)
})

test('a token that is refused is replaced once, and only by another', async () => {
  const bad = refusal(401, 'INVALID_TOKEN')
  const { fetch, asked } = siteThatAnswers(bad, nothing)
  const given: (string | undefined)[] = []
  const token = async (refused?: string) => {
    given.push(refused)
    return refused ? 'new' : 'old'
  }
  await createBusker({ site: SITE, token, fetch }).get('/v1/me/player')
  expect(given).toEqual([undefined, 'old'])
  expect(asked.map(({ headers }) => headers.get('authorization'))).toEqual([
    'Bearer old',
    'Bearer new',
  ])
  for (const [same, tries] of [
    ['same', 1],
    [() => 'same', 1],
    [token, 2],
  ] as const) {
    const site = siteThatAnswers(bad)
    const busker = createBusker({ site: SITE, token: same, fetch: site.fetch })
    expect(await errorFrom(busker.get('/v1/me/player'))).toMatchObject({ status: 401 })
    expect(site.asked).toHaveLength(tries)
  }
})

test('the token goes to no other site, whatever the path or the next page says', async () => {
  const elsewhere = { items: [1], next: 'https://evil.example/v1/me/top/tracks?offset=1' }
  const { fetch, asked } = siteThatAnswers(json(elsewhere))
  const busker = createBusker({ site: SITE, token: 'secret', fetch })
  for (const path of ['https://evil.example/', '//evil.example/', 'https://music.example:444/'])
    expect(await errorFrom(busker.fetch('get', path))).toBeInstanceOf(TypeError)
  expect(await errorFrom(Array.fromAsync(busker.all('/v1/me/top/tracks')))).toBeInstanceOf(
    TypeError,
  )
  expect(asked.map(({ url }) => url)).toEqual([`${SITE}/v1/me/top/tracks`])
  expect(() => createBusker({ site: 'file:///music' })).toThrow(TypeError)
})

test('who asks by a header of their own whether anything is new gets the 304 itself', async () => {
  const { fetch } = siteThatAnswers(() => new Response(null, { status: 304 }))
  const headers = { 'if-none-match': '"a"' }
  const answer = await createBusker({ site: SITE, fetch }).fetch('get', '/v1/me', {}, { headers })
  expect(answer.status).toBe(304)
})
