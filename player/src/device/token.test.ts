import { expect, test } from 'bun:test'
import { createFakeClock, settle } from '../../test/fake-clock.ts'
import { TokenError, createToken } from './token.ts'

/** A server that takes one token, and a page that gives these one after the other. */
function signedIn(given: (string | Error)[], good: string) {
  const { clock, pass } = createFakeClock()
  const seen: (string | null)[] = []
  let asked = 0
  const token = createToken(
    async () => {
      const next = given[Math.min(asked++, given.length - 1)]
      if (typeof next !== 'string') throw next
      return next
    },
    clock,
    async (_, init) => {
      const sent = new Headers(init.headers).get('authorization')
      seen.push(sent)
      return new Response('', { status: sent === null || sent === `Bearer ${good}` ? 200 : 401 })
    },
  )
  return { token, seen, pass, asked: () => asked }
}

test('a page is asked for its token once, however much is sent', async () => {
  const { token, asked } = signedIn(['good'], 'good')
  await Promise.all([token.call('/a', {}), token.call('/b', {})])
  await token.call('/c', {})
  expect(asked()).toBe(1)
})

test('a token that has expired is replaced, and what was sent is sent again', async () => {
  const { token, seen, asked } = signedIn(['old', 'new'], 'new')
  expect((await token.call('/a', {})).status).toBe(200)
  expect(seen).toEqual(['Bearer old', 'Bearer new'])
  expect(asked()).toBe(2)
})

test.each([
  ['a token that the server does not know', ['bad']],
  ['no token', ['']],
  ['a failure', [new Error('signed out')]],
] as const)(
  'a page that gives %s is told so, and public music plays all the same',
  async (_, given) => {
    const { token } = signedIn([...given], 'good')
    expect(await token.call('/a', {}).catch((error: unknown) => error)).toBeInstanceOf(TokenError)
    expect((await token.callAnyway('/a', {})).status).toBe(200)
  },
)

test('a page that never answers keeps no music waiting', async () => {
  const { clock, pass } = createFakeClock()
  const token = createToken(
    () => new Promise<string>(() => {}),
    clock,
    async () => new Response('music'),
  )
  const answer = token.callAnyway('/a', {})
  await pass(10_000)
  await settle()
  expect(await (await answer).text()).toBe('music')
})
