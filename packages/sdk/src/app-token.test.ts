import { expect, test } from 'bun:test'
import { createAppToken } from './app-token.ts'
import { SITE, errorFrom, json, siteThatAnswers } from './site.fixture.ts'

const token = (number: number, seconds = 3600) =>
  json({ access_token: `a${number}`, expires_in: seconds })
const app = { site: SITE, clientId: 'radio', clientSecret: 'secret' }

test('an app asks for its token once, and again when it ends or is refused', async () => {
  const { fetch, asked } = siteThatAnswers(token(1, 0), token(2), token(3))
  const source = createAppToken({ ...app, fetch })
  expect(await Promise.all([source(), source(), source()])).toEqual(['a2', 'a2', 'a2'])
  expect(await source()).toBe('a2')
  expect(await Promise.all([source('a2'), source('a2')])).toEqual(['a3', 'a3'])
  expect(asked).toHaveLength(3)
  expect(String(asked[0]?.body)).toBe('grant_type=client_credentials')
  expect(asked[0]?.headers.get('authorization')).toBe(`Basic ${btoa('radio:secret')}`)
})

test('a failure is not kept', async () => {
  const wrong = json({ error: 'invalid_client' }, 401)
  const source = createAppToken({ ...app, fetch: siteThatAnswers(wrong, token(1)).fetch })
  expect(await errorFrom(source())).toMatchObject({
    status: 401,
    reason: 'invalid_client',
  })
  expect(await source()).toBe('a1')
})
