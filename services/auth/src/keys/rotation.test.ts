import { expect, test } from 'bun:test'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { kidsOf, openKeys, signer } from './keys.fixture.ts'

/** A running process reads the keys again after this. */
const noticed = () => Bun.sleep(1050)

test('of two keys one signs, and the next is published before it ever does', async () => {
  await using installation = await openKeys()
  const keys = await installation.open()
  const [next = '', current = ''] = await kidsOf(keys)
  expect(await signer(keys)).toBe(current)
  await installation.age('30 days')
  await noticed()
  expect(await signer(keys)).toBe(next)
  await keys.tend()
  await noticed()
  const kids = await kidsOf(keys)
  expect(kids).toHaveLength(3)
  expect(kids.slice(1)).toEqual([next, current])
})

test('a retired key stays until its last token has expired, then it is gone', async () => {
  await using installation = await openKeys()
  const keys = await installation.open()
  const old = await signer(keys)
  const token = await keys.signAccessToken({ sub: 'ada' })
  await installation.age('30 days')
  await keys.tend()
  for (const [later, isThere] of [
    ['1 hour', true],
    ['9 minutes', true],
    ['2 minutes', false],
  ] as const) {
    await installation.age(later)
    await keys.tend()
    const reopened = await installation.open()
    expect((await kidsOf(reopened)).includes(old)).toBe(isThere)
    const checked = jwtVerify(token, createLocalJWKSet(await reopened.keySet()))
    expect(await checked.then(() => true).catch(() => false)).toBe(isThere)
  }
})

test('however long nobody looked, two keys are there again, and no more', async () => {
  await using installation = await openKeys()
  for (const long of ['29 days', '31 days', '61 days', '100 days', '3 years']) {
    await installation.age(long)
    const keys = await installation.open()
    await installation.age('2 hours')
    await keys.tend()
    await keys.tend()
    const rows = await installation.rows()
    expect([long, rows.length]).toEqual([long, 2])
    const ahead = (rows[1]?.signsFrom.getTime() ?? 0) - Date.now()
    expect(ahead).toBeGreaterThan(20 * 3_600_000)
  }
})

test('replicas that look at the same time agree, and sign by the same key', async () => {
  await using installation = await openKeys()
  const replicas = await Promise.all([1, 2, 3, 4].map(() => installation.open()))
  await installation.age('30 days')
  await Promise.all(replicas.map((keys) => keys.tend()))
  await noticed()
  expect(new Set(await Promise.all(replicas.map(signer))).size).toBe(1)
  expect(await installation.rows()).toHaveLength(3)
})

test('when a key leaked, all keys are replaced at once, in every replica', async () => {
  await using installation = await openKeys()
  const [one, other] = await Promise.all([installation.open(), installation.open()])
  const before = await kidsOf(one)
  const token = await one.signAccessToken({ sub: 'ada' })
  const kid = await one.rotateNow()
  expect(await signer(one)).toBe(kid)
  await noticed()
  for (const keys of [one, other]) {
    expect(await signer(keys)).toBe(kid)
    const after = await kidsOf(keys)
    expect(after).toHaveLength(2)
    expect(after.filter((each) => before.includes(each))).toEqual([])
    const checked = jwtVerify(token, createLocalJWKSet(await keys.keySet()))
    expect(await checked.catch((error: Error) => error.name)).toBe('JWKSNoMatchingKey')
  }
})

test('an ID token is for its app alone, and no access token', async () => {
  await using installation = await openKeys()
  const keys = await installation.open()
  const exp = Math.floor(Date.now() / 1000) + 600
  const token = await keys.signIdToken({ sub: 'ada', aud: 'an app', exp })
  const { payload, protectedHeader } = await jwtVerify(
    token,
    createLocalJWKSet(await keys.keySet()),
    { issuer: 'https://music.example', audience: 'an app' },
  )
  expect(protectedHeader.typ).toBe('JWT')
  expect(payload).toEqual({
    sub: 'ada',
    aud: 'an app',
    exp,
    iss: 'https://music.example',
    iat: expect.any(Number),
  })
})
