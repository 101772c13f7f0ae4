import { afterAll, beforeAll, expect, test } from 'bun:test'
import { join } from 'node:path'
import { examplesOf } from '../test/guides.ts'
import { type OAuthSite, startOAuthSite } from '../test/oauth-site.ts'
import { secrets } from '../test/stack.ts'

let busker: OAuthSite
beforeAll(async () => {
  busker = await startOAuthSite()
})
afterAll(() => busker.stop())

/** What a shell prints for an example of a guide, told where everything is. */
async function runShell(code: string, environment: Record<string, string>) {
  const child = Bun.spawn(['sh', '-ec', code.replaceAll('https://music.example', busker.site)], {
    env: { PATH: process.env.PATH, ...environment },
    stderr: 'pipe',
  })
  return new Response(child.stdout).text()
}

test('the examples for servers work as they stand, with the codes and tokens of somebody', async () => {
  const callback = 'https://app.example/callback'
  const { id, secret } = await busker.register('confidential', callback)
  const query = { client_id: id, redirect_uri: callback, response_type: 'code', scope: 'openid' }
  const back = await busker.allow(new URL(`/authorize?${new URLSearchParams(query)}`, busker.site))
  const examples = (await examplesOf('apps', 'sh'))
    .join('')
    .split(/^(?=curl)/m)
    .filter((code) => code.startsWith('curl'))
  const told: Record<string, string> = {
    CLIENT_ID: id,
    CLIENT_SECRET: secret,
    CODE: back.searchParams.get('code') ?? '',
  }
  const answers: Record<string, unknown>[] = []
  for (const example of examples) {
    const printed = await runShell(example, told)
    const answer = (printed ? JSON.parse(printed) : {}) as Record<string, string>
    if (answer.access_token) told.ACCESS_TOKEN = answer.access_token
    if (answer.refresh_token) told.REFRESH_TOKEN = answer.refresh_token
    answers.push(answer)
  }
  expect(answers.filter(({ error }) => error)).toEqual([])
  expect(answers).toMatchObject([
    { token_type: 'Bearer' },
    { scope: 'openid' },
    { scope: 'openid' },
    { sub: expect.any(String) },
    { active: true },
    {},
  ])
})

test('the operator key makes an embed key, as the guide to embedding says', async () => {
  const [example = ''] = await examplesOf('embedding', 'sh')
  const home = busker.stack.folder
  await Bun.write(
    join(home, '.busker', 'secrets.json'),
    JSON.stringify({ operatorKey: secrets.operatorKey }),
  )
  expect(JSON.parse(await runShell(example, { HOME: home }))).toMatchObject({
    name: 'Fanzine',
    key: expect.stringMatching(/^pk_/),
    preview_seconds: 30,
  })
})
