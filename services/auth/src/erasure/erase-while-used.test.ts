import { afterAll, beforeAll, expect, test } from 'bun:test'
import {
  type TestApp,
  type TestOAuth,
  codeFor,
  forCode,
  startTestOAuth,
} from '../oauth/oauth.fixture.ts'

let oauth: TestOAuth
let app: TestApp
beforeAll(async () => {
  oauth = await startTestOAuth()
  app = await oauth.app()
})
afterAll(() => oauth.stop())

interface Tokens {
  access_token?: string
  refresh_token?: string
}

const exchange = async (fields: Record<string, string>) => {
  const answer = await oauth.post('/api/token', oauth.as(app, fields))
  return { status: answer.status, tokens: (await answer.json()) as Tokens }
}
const refresh = ({ refresh_token = '' }: Tokens) =>
  exchange({ grant_type: 'refresh_token', refresh_token })

test('apps that refresh and exchange codes while an account is deleted keep nothing that works', async () => {
  for (let round = 0; round < 4; round++) {
    const ada = await oauth.person()
    const families: Tokens[] = []
    for (let i = 0; i < 3; i++)
      families.push((await exchange(forCode(await codeFor(ada, app)))).tokens)
    const codes = [await codeFor(ada, app), await codeFor(ada, app)]
    const deletion = ada.submit(await ada.go('/account/delete'), '/account/delete', {
      confirmation: ada.email,
    })
    const answers = await Promise.all([
      ...families.map(refresh),
      ...codes.map((code) => exchange(forCode(code))),
    ])
    expect((await deletion).html).toContain('Your account is deleted')
    // Refused, or answered just before: never an error of ours.
    for (const { status } of answers) expect([200, 400]).toContain(status)

    for (const { tokens } of answers) {
      if (tokens.refresh_token) expect((await refresh(tokens)).status).toBe(400)
      const { access_token } = tokens
      if (access_token) while (await oauth.auth.verify(access_token)) await Bun.sleep(20)
    }
    for (const table of ['authorizationGrant', 'authorizationCode', 'consent', 'session'] as const)
      expect(
        await oauth.db
          .selectFrom(table)
          .select('accountId')
          .where('accountId', '=', ada.account.id)
          .execute(),
      ).toEqual([])
  }
})
