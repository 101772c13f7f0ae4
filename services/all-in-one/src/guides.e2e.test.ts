import { afterAll, beforeAll, expect, test } from 'bun:test'
import { join } from 'node:path'
import { launchChromium } from '@busker/browser-testing/chromium'
import type { Browser } from 'playwright-core'
import { examplesOf } from '../test/guides.ts'
import { type OAuthSite, PASSWORD, startOAuthSite } from '../test/oauth-site.ts'
import { secrets } from '../test/stack.ts'
import { writeTinySongs } from '../test/tiny-songs.ts'

let busker: OAuthSite
let browser: Browser
beforeAll(async () => {
  ;[busker, browser] = await Promise.all([startOAuthSite(), launchChromium()])
})
afterAll(() => Promise.all([browser.close(), busker.stop()]))

/** Pages of an app: one whose only script is `start`, and the one that people come back to. */
function serveApp() {
  const scripts = { start: '', back: '' }
  const server = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch: (request) =>
      new Response(
        `<!doctype html><meta charset="utf-8"><title>An app</title><link rel="icon" href="data:,"><script type="module">${new URL(request.url).pathname === '/callback' ? scripts.back : scripts.start}</script>`,
        { headers: { 'content-type': 'text/html' } },
      ),
  })
  return { scripts, url: server.url.origin, stop: () => server.stop(true) }
}

test('the examples of the guide for apps, one after the other, make a playlist for somebody', async () => {
  await writeTinySongs(join(busker.stack.folder, 'music'), 3)
  const ask = await busker.stack.asOperator()
  await ask('/v1/imports', {
    method: 'POST',
    body: JSON.stringify({ path: join(busker.stack.folder, 'music') }),
  })
  const app = serveApp()
  const callback = `${app.url}/callback`
  const { id } = await busker.register('public', callback)
  const [start = '', back = '', refresh = '', api = ''] = (await examplesOf('apps', 'js')).map(
    (code) =>
      code
        .replaceAll('https://music.example', busker.site)
        .replaceAll('https://app.example/callback', callback)
        .replaceAll('YOUR_CLIENT_ID', id),
  )
  app.scripts.start = start
  const done = `await refresh(); document.title = (await api('/playlists/' + mine.id)).items.total`
  app.scripts.back = [back, refresh, api, done].join('\n')

  const page = await (await browser.newContext()).newPage()
  const wrong: string[] = []
  page.on('pageerror', ({ message }) => wrong.push(message))
  await page.goto(app.url)
  await page.getByLabel('E-mail or name').fill('owner')
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
  await page.waitForFunction(() => document.title === '3')
  expect(wrong).toEqual([])

  await page.goto(app.url)
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await page.waitForURL((url) => url.searchParams.has('error'))
  while (!wrong.length) await Bun.sleep(20)
  expect(wrong).toEqual(['No access: access_denied'])
  await page.context().close()
  await app.stop()
})

test('the example of a device of your own plays and pauses as its listener asks', async () => {
  const signedIn = await fetch(`${busker.site}/auth/token`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secrets.operatorKey}`, origin: busker.site },
  })
  const { access_token: token } = await signedIn.json()
  const ask = async (path: string, method = 'GET', body?: object) => {
    const answer = await fetch(`${busker.site}/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    return answer.status === 204 ? { status: 204 } : answer.json()
  }
  const device = (await examplesOf('apps', 'js'))[4] ?? ''
  const app = serveApp()
  app.scripts.start = `const tokens = ${JSON.stringify({ access_token: token })}
    ${device.replaceAll('https://music.example', busker.site)}`
  const page = await (await browser.newContext()).newPage()
  await page.goto(app.url)
  const find = async () => (await ask('/me/player/devices')).devices[0]
  while (!(await find())) await Bun.sleep(20)
  const { id, name } = await find()
  expect(name).toBe('Music box')
  const [track] = (await ask('/library/tracks?limit=1')).items
  await ask(`/me/player/play?device_id=${id}`, 'PUT', { uris: [track.uri] })
  expect(await ask('/me/player')).toMatchObject({
    is_playing: true,
    device: { id },
    item: { id: track.id },
  })
  await ask('/me/player/pause', 'PUT')
  expect(await ask('/me/player')).toMatchObject({ is_playing: false })
  await page.context().close()
  await app.stop()
})
