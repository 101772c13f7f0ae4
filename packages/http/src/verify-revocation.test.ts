import { expect, test } from 'bun:test'
import { openIssuer } from './issuer.fixture.ts'

const opened = async (options = {}) => {
  const issuer = await openIssuer(options)
  const song = await issuer.token({ sub: 'ada', sid: 'the kitchen', jti: 'this one' })
  expect(await issuer.verify(song)).toBeDefined()
  return { ...issuer, song }
}

const refusal = (checked: Promise<unknown>) => checked.catch((error: unknown) => error)

test.each(['ada', 'the kitchen', 'this one'])(
  'a token is refused two seconds after %s was revoked, though it was remembered',
  async (id) => {
    const { verify, song, state, pass, token } = await opened()
    state.revoked.push({ id, before: null })
    pass(2000)
    expect(await verify(song)).toBeUndefined()
    const others = await token({ sub: 'odo', sid: 'the cellar', jti: 'that one' })
    expect(await verify(others)).toBeDefined()
  },
)

test('whose rights changed gets a new token, and the old one is dead', async () => {
  const { verify, song, state, pass, token } = await opened()
  state.revoked.push({ id: 'ada', before: state.now })
  pass(2000)
  expect(await verify(song)).toBeUndefined()
  expect(await verify(await token({ role: 'admin' }))).toMatchObject({ role: 'admin' })
})

test('an hour later nothing is left of a revoked token but its refusal', async () => {
  const { verify, song, state, pass } = await opened()
  state.revoked.push({ id: 'ada', before: state.now })
  for (let minute = 0; minute < 180; minute++) {
    pass(60_000)
    expect(await verify(song)).toBeUndefined()
  }
})

test('thousands of revocations come page by page, in one go', async () => {
  const { verify, song, state, pass } = await opened({ page: 10 })
  for (let i = 0; i < 1005; i++) state.revoked.push({ id: `session ${i}`, before: null })
  state.revoked.push({ id: 'the kitchen', before: null })
  pass(2000)
  expect(await verify(song)).toBeUndefined()
})

test('a hundred who ask at once cost one question to the auth service', async () => {
  const { verify, song, state, pass } = await opened()
  pass(2000)
  state.asked = 0
  await Promise.all(Array.from({ length: 100 }, () => verify(song)))
  await verify(song)
  expect(state.asked).toBe(1)
})

test('music plays on for half a minute without the auth service, then checks end in 503', async () => {
  const { verify, song, state, pass, token } = await opened()
  state.silent = true
  for (let seconds = 0; seconds < 29; seconds++) {
    pass(1000)
    expect(await verify(song)).toBeDefined()
    expect(await verify(await token())).toBeDefined()
  }
  expect(state.asked).toBeLessThan(20)
  pass(1000)
  for (const any of [song, await token(), 'made-up'])
    expect(await refusal(verify(any))).toMatchObject({ status: 503, reason: 'AUTH_UNREACHABLE' })
  state.silent = false
  pass(2000)
  expect(await verify(song)).toBeDefined()
})

test('what was revoked during an outage counts as soon as the auth service is back', async () => {
  const { verify, song, state, pass } = await opened()
  state.silent = true
  pass(20_000)
  expect(await verify(song)).toBeDefined()
  state.revoked.push({ id: 'ada', before: null })
  state.silent = false
  pass(2000)
  expect(await verify(song)).toBeUndefined()
})

test('a service that never reached the auth service lets nobody in', async () => {
  const { verify, token, state } = await openIssuer()
  state.silent = true
  expect(await refusal(verify(await token()))).toMatchObject({ status: 503 })
})

test('a clock that was set back does not make old news young', async () => {
  const { verify, song, state, pass } = await opened()
  state.revoked.push({ id: 'ada', before: null })
  pass(-3600_000)
  expect(await verify(song)).toBeUndefined()
})
