import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { SignJWT, UnsecuredJWT } from 'jose'
import { type PlayGrant, createPlayGrants } from './grant.ts'

const secret = new TextEncoder().encode('signs-what-is-played-in-this-test-')
const grants = createPlayGrants(secret)
const strangers = createPlayGrants(new TextEncoder().encode('a secret of somebody else, made up'))

const grant = (more: Partial<PlayGrant> = {}): PlayGrant => ({
  sessionId: 'session-1',
  trackId: 'track-1',
  durationMs: 61_000,
  issuedAt: new Date(Math.floor(Date.now() / 1000) * 1000),
  site: null,
  contextUri: null,
  userId: null,
  embedKeyId: null,
  ...more,
})

test('a grant is read as it was signed', async () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 })
  const maybe = fc.option(text)
  await fc.assert(
    fc.asyncProperty(text, text, fc.nat(), maybe, maybe, maybe, maybe, async (...parts) => {
      const [sessionId, trackId, durationMs, site, contextUri, userId, embedKeyId] = parts
      const signed = grant({
        sessionId,
        trackId,
        durationMs,
        site,
        contextUri,
        userId,
        embedKeyId,
      })
      expect(await grants.read(await grants.sign(signed))).toEqual(signed)
    }),
    { numRuns: 50 },
  )
})

test('a grant that was bent, forged or made for something else counts no play', async () => {
  const whole = await grants.sign(grant())
  const [head = '', body = '', signature = ''] = whole.split('.')
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString())
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const other = (payload: Record<string, unknown>, audience = 'busker-play') =>
    new SignJWT(payload)
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience(audience)
      .setExpirationTime('1h')
      .sign(secret)
  for (const forged of [
    await strangers.sign(grant()),
    `${head}.${encode({ ...claims, trk: 'track-2' })}.${signature}`,
    `${encode({ alg: 'none' })}.${body}.`,
    new UnsecuredJWT(claims).encode(),
    await other(claims, 'busker'),
    await other({ sid: 'session-1' }),
    whole.slice(0, -3),
    'x',
    '',
    '..',
  ])
    expect(await grants.read(forged)).toBeUndefined()
  expect(await grants.read(whole)).toEqual(grant())
})
