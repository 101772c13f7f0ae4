import { afterAll, beforeAll, expect, test } from 'bun:test'
import { join } from 'node:path'
import { launchChromium } from '@busker/browser-testing/chromium'
import type { Browser } from 'playwright-core'
import { z } from 'zod'
import { examplesOf } from '../test/guides.ts'
import { installSdk } from '../test/installed-sdk.ts'
import { type OAuthSite, PASSWORD, startOAuthSite } from '../test/oauth-site.ts'
import { sdkExamples } from '../test/sdk-examples.ts'
import { writeTinySongs } from '../test/tiny-songs.ts'

const SONGS = 25
const withId = z.object({ id: z.string() })
let busker: OAuthSite
let browser: Browser
let sdk: Awaited<ReturnType<typeof installSdk>>
let ask: Awaited<ReturnType<OAuthSite['stack']['asOperator']>>
beforeAll(async () => {
  ;[busker, browser, sdk] = await Promise.all([startOAuthSite(), launchChromium(), installSdk()])
  ask = await busker.stack.asOperator()
  const music = join(busker.stack.folder, 'music')
  await writeTinySongs(music, SONGS)
  await ask('/v1/imports', { method: 'POST', body: JSON.stringify({ path: music }) })
  while ((await readJson('/v1/search?q=tone&type=track&limit=1')).tracks.total < SONGS)
    await Bun.sleep(50)
})
afterAll(() => Promise.all([browser.close(), busker.stop(), sdk.remove()]))

const readJson = async (path: string) => (await fetch(busker.site + path)).json()

/** A page of an app whose modules are the files that npm installed, and whose script is `code`. */
function serveApp(code: (callback: string) => string) {
  const names = ['sign-in', 'app-token', 'events']
  const imports = Object.fromEntries([
    ['@busker/sdk', '/sdk/busker.js'],
    ...names.map((name) => [`@busker/sdk/${name}`, `/sdk/${name}.js`]),
  ])
  const server = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch({ url }) {
      const { pathname, origin } = new URL(url)
      if (pathname.startsWith('/sdk/')) return new Response(sdk.file(pathname.slice(5)))
      const page = `<!doctype html><meta charset="utf-8"><title>An app</title><link rel="icon" href="data:,"><script type="importmap">${JSON.stringify({ imports })}</script><script type="module">${code(`${origin}/callback`)}</script>`
      return new Response(page, { headers: { 'content-type': 'text/html' } })
    },
  })
  return { url: `${server.url.origin}/callback`, stop: () => server.stop(true) }
}

async function openSignedIn(app: { url: string }) {
  const page = await (await browser.newContext()).newPage()
  const wrong: string[] = []
  page.on('pageerror', ({ message }) => wrong.push(message))
  await page.goto(app.url)
  await page.getByLabel('E-mail or name').fill('owner')
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
  return { page, wrong }
}

test.each(['node', 'bun'] as const)(
  'the examples of the README for servers find all songs, and miss one, in %s',
  async (runtime) => {
    const { id, secret } = await busker.register('confidential')
    const { search, errors } = await sdkExamples()
    const code = [search, errors].join('\n').replaceAll('https://music.example', busker.site)
    const told = { CLIENT_ID: id, CLIENT_SECRET: secret }
    const { printed, wrong, exitCode } = await sdk.run(runtime, code, told)
    expect({ wrong, exitCode }).toEqual({ wrong: '', exitCode: 0 })
    const [found, missed] = printed.split('\n')
    expect(found).toBe(`${SONGS} Tone 0`)
    expect(missed).toMatch(/^404 TRACK_NOT_FOUND There is no track .* [\w-]{8,}$/)
  },
)

test.each(['node', 'bun'] as const)(
  'the example of what happens as it happens hears of a song that comes into a playlist, in %s',
  async (runtime) => {
    const body = JSON.stringify({ name: 'Morning', public: true })
    const { id } = withId.parse(await ask('/v1/me/playlists', { method: 'POST', body }))
    const { items } = await readJson('/v1/library/tracks?limit=1')
    const { events } = await sdkExamples()
    const code = `import { createBusker } from '@busker/sdk'
      const busker = createBusker({ site: '${busker.site}' })
      ${events.replace('YOUR_PLAYLIST', id)}`
    let heard: Awaited<ReturnType<typeof sdk.run>> | undefined
    const running = sdk.run(runtime, code, {}).then((said) => (heard = said))
    const added = JSON.stringify({ uris: [items[0].uri] })
    while (!heard) {
      await ask(`/v1/playlists/${id}/items`, { method: 'POST', body: added })
      await Bun.sleep(100)
    }
    expect(await running).toMatchObject({ wrong: '', exitCode: 0 })
    expect(heard.printed).toMatch(/^snapshot \S+\n$/)
  },
)

test('the app of the guide makes a playlist of all songs for somebody, from a page of its own origin', async () => {
  const [, , , , , guide = ''] = await examplesOf('apps', 'js')
  expect(guide).toContain('@busker/sdk')
  let clientId = ''
  const app = serveApp((callback) =>
    [
      guide,
      "document.title = (await busker.get('/v1/playlists/{id}', { id: mine.id })).items.total",
    ]
      .join('\n')
      .replaceAll('https://music.example', busker.site)
      .replaceAll('https://app.example/callback', callback)
      .replaceAll('YOUR_CLIENT_ID', clientId),
  )
  clientId = (await busker.register('public', app.url)).id
  const { page, wrong } = await openSignedIn(app)
  await page.waitForFunction(() => document.title !== 'An app').catch(() => {})
  expect(wrong).toEqual([])
  expect(await page.title()).toBe(`${SONGS}`)
  expect(page.url()).toBe(app.url)
  expect(wrong).toEqual([])
  await page.context().close()
  await app.stop()
})

test('the example of the README greets who signed in, goes on after a reload, and renews its token once', async () => {
  const { signIn } = await sdkExamples()
  let clientId = ''
  const app = serveApp((callback) =>
    [signIn, 'Object.assign(window, { busker, signIn })']
      .join('\n')
      .replaceAll('https://music.example', busker.site)
      .replaceAll('https://app.example/callback', callback)
      .replaceAll('YOUR_CLIENT_ID', clientId),
  )
  clientId = (await busker.register('public', app.url)).id
  const { page, wrong } = await openSignedIn(app)
  await page.waitForFunction(() => document.title.startsWith('Hello '))
  await page.reload()
  await page.waitForFunction(() => document.title.startsWith('Hello ') && 'busker' in window)

  const asked: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'OPTIONS') asked.push(new URL(request.url()).pathname)
  })
  const names = await page.evaluate(async () => {
    const { busker: client, signIn: session } = window as unknown as {
      busker: { get(path: string): Promise<{ display_name: string }> }
      signIn: { signOut(): Promise<void>; token(): Promise<string | undefined> }
    }
    const key = Object.keys(sessionStorage)[0]!
    const kept = JSON.parse(sessionStorage.getItem(key)!)
    sessionStorage.setItem(key, JSON.stringify({ ...kept, access: 'a broken token' }))
    const people = await Promise.all([1, 2, 3].map(() => client.get('/v1/me')))
    await session.signOut()
    return [...people.map((person) => person.display_name), await session.token()]
  })
  expect(new Set(names.slice(0, 3)).size).toBe(1)
  expect(names[3] ?? undefined).toBeUndefined()
  expect(asked.filter((path) => path === '/api/token')).toHaveLength(1)
  expect(asked.filter((path) => path === '/oauth/revoke')).toHaveLength(1)
  expect(wrong).toEqual([])
  await page.context().close()
  await app.stop()
})
