import { expect, test } from 'bun:test'
import { createBusker } from './busker.ts'
import { createSignIn } from './sign-in.ts'
import { SITE, errorFrom, json, refusal, siteThatAnswers } from './site.fixture.ts'

const CALLBACK = 'https://app.example/callback'
const tokens = (number: number, seconds = 3600) =>
  json({ access_token: `a${number}`, refresh_token: `r${number}`, expires_in: seconds })
const invalidGrant = json({ error: 'invalid_grant', error_description: 'It is old.' }, 400)

function appAt(site: ReturnType<typeof siteThatAnswers>, clientSecret?: string) {
  const kept = new Map<string, string>()
  const signIn = createSignIn({
    site: SITE,
    clientId: 'radio',
    redirectUri: CALLBACK,
    scopes: ['streaming', 'user-top-read'],
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => kept.set(key, value),
      removeItem: (key) => kept.delete(key),
    },
    fetch: site.fetch,
    ...(clientSecret !== undefined && { clientSecret }),
  })
  const back = async (answer: Record<string, string>) => {
    const state = new URL(await signIn.address()).searchParams.get('state') ?? ''
    return `${CALLBACK}?${new URLSearchParams({ state, iss: SITE, code: 'c', ...answer })}`
  }
  return { signIn, back, kept }
}
const formOf = (body: unknown) => Object.fromEntries(body as URLSearchParams)

test('somebody signs in: the code is exchanged with the verifier of its question, once', async () => {
  const site = siteThatAnswers(tokens(1))
  const { signIn, kept } = appAt(site)
  const asked = new URL(await signIn.address({ prompt: 'consent' }))
  expect(asked.origin + asked.pathname).toBe(`${SITE}/authorize`)
  const { state, code_challenge: challenge, ...query } = Object.fromEntries(asked.searchParams)
  expect(query).toEqual({
    client_id: 'radio',
    redirect_uri: CALLBACK,
    response_type: 'code',
    scope: 'streaming user-top-read',
    code_challenge_method: 'S256',
    prompt: 'consent',
  })
  expect(await signIn.token()).toBeUndefined()
  const back = `${CALLBACK}?code=c&state=${state}&iss=${SITE}`
  expect(await signIn.finish(back)).toBe(true)
  expect(await signIn.token()).toBe('a1')
  const { code_verifier: verifier, ...form } = formOf(site.asked[0]?.body)
  expect(form).toEqual({
    grant_type: 'authorization_code',
    client_id: 'radio',
    redirect_uri: CALLBACK,
    code: 'c',
  })
  expect(new Bun.CryptoHasher('sha256').update(verifier ?? '').digest('base64url')).toBe(challenge!)
  expect(site.asked[0]?.url).toBe(`${SITE}/api/token`)
  expect(kept.size).toBe(1)
  expect(await errorFrom(signIn.finish(back))).toMatchObject({ reason: 'UNKNOWN_STATE' })
})

test('an answer of another site, to no question of ours, or that says no, exchanges nothing', async () => {
  const site = siteThatAnswers(tokens(1))
  const { signIn, back, kept } = appAt(site)
  for (const [answer, reason] of [
    [{ iss: 'https://evil.example' }, 'WRONG_ISSUER'],
    [{ state: 'made up' }, 'UNKNOWN_STATE'],
    [{ error: 'access_denied' }, 'access_denied'],
    [{ error: 'access_denied', iss: '' }, 'WRONG_ISSUER'],
  ] as const)
    expect(await errorFrom(signIn.finish(await back(answer)))).toMatchObject({ reason, status: 0 })
  for (const url of [CALLBACK, `${CALLBACK}?code=c`, `${CALLBACK}?state=s`])
    expect(await signIn.finish(url)).toBe(false)
  expect(site.asked).toHaveLength(0)
  expect(await signIn.token()).toBeUndefined()
  expect([...kept.keys()].filter((key) => kept.get(key)?.startsWith('{'))).toEqual([])
})

test('a code is not sent twice when the line breaks: it would be taken for stolen', async () => {
  const site = siteThatAnswers(new TypeError('fetch failed'))
  const { signIn, back } = appAt(site)
  expect(await errorFrom(signIn.finish(await back({})))).toMatchObject({ reason: 'UNREACHABLE' })
  expect(site.asked).toHaveLength(1)
})

test('a token that ends is renewed once for all calls that wait, and the next renewal has the new refresh token', async () => {
  const site = siteThatAnswers(tokens(1, 0), tokens(2), tokens(3))
  const { signIn, back } = appAt(site)
  await signIn.finish(await back({}))
  const many = await Promise.all(Array.from({ length: 5 }, () => signIn.token()))
  expect(new Set(many)).toEqual(new Set(['a2']))
  expect(await Promise.all([signIn.token('a2'), signIn.token('a2')])).toEqual(['a3', 'a3'])
  expect(await signIn.token('a2')).toBe('a3')
  expect(site.asked.slice(1).map(({ body }) => formOf(body))).toEqual([
    { grant_type: 'refresh_token', refresh_token: 'r1', client_id: 'radio' },
    { grant_type: 'refresh_token', refresh_token: 'r2', client_id: 'radio' },
  ])
})

test('calls that are refused with an old token go on with the renewed one, after one renewal', async () => {
  let renewals = 0
  const site = siteThatAnswers(({ url, headers }) => {
    if (url.endsWith('/api/token')) return tokens(++renewals)
    const isNew = headers.get('authorization') === 'Bearer a2'
    return isNew ? json({ devices: [] }) : refusal(401, 'INVALID_TOKEN')
  })
  const { signIn, back } = appAt(site)
  await signIn.finish(await back({}))
  const busker = createBusker({ site: SITE, token: signIn.token, fetch: site.fetch })
  await Promise.all(Array.from({ length: 5 }, () => busker.get('/v1/me/player/devices')))
  expect(renewals).toBe(2)
})

test('a lost renewal is asked for again with the same token; one that is refused signs out', async () => {
  const site = siteThatAnswers(tokens(1), new TypeError('fetch failed'), tokens(2), invalidGrant)
  const { signIn, back, kept } = appAt(site)
  await signIn.finish(await back({}))
  expect(await signIn.token('a1')).toBe('a2')
  expect(await errorFrom(signIn.token('a2'))).toMatchObject({
    status: 400,
    reason: 'invalid_grant',
    message: 'It is old.',
  })
  expect(kept.size).toBe(0)
  expect(await signIn.token()).toBeUndefined()
})

test('who signs out is forgotten here and at the site, a secret shown as OAuth wants it', async () => {
  const site = siteThatAnswers(tokens(1), () => new Response(null))
  const { signIn, back, kept } = appAt(site, 'a secret: ü')
  await signIn.finish(await back({}))
  await signIn.signOut()
  expect(kept.size).toBe(0)
  expect(site.asked[1]).toMatchObject({ url: `${SITE}/oauth/revoke`, method: 'POST' })
  expect(formOf(site.asked[1]?.body)).toEqual({ token: 'r1' })
  expect(site.asked[1]?.headers.get('authorization')).toBe(
    `Basic ${btoa('radio:a+secret%3A+%C3%BC')}`,
  )
  await signIn.signOut()
  expect(site.asked).toHaveLength(2)
})
