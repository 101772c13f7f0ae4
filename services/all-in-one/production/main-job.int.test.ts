import { afterAll, beforeAll, expect, test } from 'bun:test'
import { launchChromium } from '@busker/browser-testing/chromium'
import { demoLibraryPath } from '@busker/demo-library'
import { snippetOf } from '@busker/gateway/snippet'
import type { Browser } from 'playwright-core'
import { followImport } from '../src/follow-import.ts'
import { getJson } from '../test/busker.ts'
import { complaintsOf, serveFanPage, untilHeard } from '../test/fan-page.ts'
import { goInByLink, ownToken } from '../test/identity-pages.ts'
import { type ProductionStack, startProductionStack } from './stack.ts'
import { silent, until } from './testing.ts'

let stack: ProductionStack
let browser: Browser
let playlistId = ''

beforeAll(async () => {
  ;[stack, browser] = await Promise.all([
    startProductionStack({ given: process.env }),
    launchChromium(),
  ])
  const job = await followImport(await stack.asOperator(), demoLibraryPath, silent)
  expect([job.state, job.added, job.problem_count]).toEqual(['done', 8, 0])
  const [newest] = await until(
    async () => (await getJson(`${stack.url}/v1/library/playlists?limit=1`)).items,
    (items: { id: string }[]) => items.length > 0,
  )
  playlistId = newest?.id ?? ''
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await stack?.stop()
}, 60_000)

test('each service knows the settings that it needs, and none of the others', () => {
  expect(Object.keys(stack.environment)).toContain('PLAY_GRANT_SECRET')
  const { env } = stack.told('users')
  expect(Object.keys(env)).toContain('USERS_DATABASE_URL')
  for (const other of ['AUTH_DATABASE_URL', 'PLAY_GRANT_SECRET', 'OPERATOR_KEY', 'SEARCH_URL'])
    expect(Object.keys(env)).not.toContain(other)
})

test('one line of HTML on another site plays music out of the object store, and the play is counted', async () => {
  const fan = serveFanPage(snippetOf(stack.url, { type: 'playlist', id: playlistId }))
  const context = await browser.newContext()
  const page = await context.newPage()
  const complaints = complaintsOf(page)
  const media: { status: number; origin: string }[] = []
  page.on('response', (response) => {
    const url = new URL(response.url())
    if (url.pathname.startsWith('/media/') || url.searchParams.has('X-Amz-Signature'))
      media.push({ status: response.status(), origin: url.origin })
  })
  await page.goto(fan.url)
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await untilHeard(page, ({ at }) => at > 1)
  const { id } = await page
    .locator('busker-player')
    .evaluate((player: HTMLElement & { currentTrack: { id: string } }) => ({
      id: player.currentTrack.id,
    }))
  const objects = new URL(new URL(stack.stores.blobs).searchParams.get('endpoint') ?? '').origin
  expect(media).toContainEqual({ status: 307, origin: stack.url })
  expect(media).toContainEqual({ status: 206, origin: objects })

  await untilHeard(page, ({ at }) => at > 31)
  const plays = async () => (await getJson(`${stack.url}/v1/analytics/tracks/${id}`)).plays
  expect(await until(plays, (count) => count > 0)).toBe(1)
  expect(complaints).toEqual([])
  expect(await context.cookies()).toEqual([])
  await context.close()
  await fan.stop()
}, 120_000)

test('what was imported is found, with typing errors too', async () => {
  const playlist = await getJson(`${stack.url}/v1/playlists/${playlistId}`)
  const { name } = playlist.items.items[0].item as { name: string }
  const wrong = name.replace(/(.{2})(.)(.)/, '$1$3$2')
  for (const q of [name, wrong]) {
    const found = await until(
      () => getJson(`${stack.url}/v1/search?type=track&q=${encodeURIComponent(q)}`),
      ({ tracks }) => tracks.items.length > 0,
    )
    expect(found.tracks.items.map((track: { name: string }) => track.name)).toContain(name)
  }
})

test('the owner signs in by the link, and edits the playlist', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await goInByLink(page, await stack.ownerLink())
  const cookies = await context.cookies()
  expect(cookies.map(({ name }) => name)).toContain('busker_session')
  const token = await ownToken(page)
  const ask = (path: string, method: string, body?: object) =>
    fetch(stack.url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
  const before = await getJson(`${stack.url}/v1/playlists/${playlistId}`)
  const renamed = await ask(`/v1/playlists/${playlistId}`, 'PUT', {
    name: 'Rain on eight machines',
  })
  expect(renamed.status).toBe(200)
  const moved = await ask(`/v1/playlists/${playlistId}/tracks`, 'PUT', {
    range_start: 0,
    insert_before: 3,
  })
  expect(moved.status).toBe(200)
  const after = await getJson(`${stack.url}/v1/playlists/${playlistId}`)
  expect(after.name).toBe('Rain on eight machines')
  expect(after.items.items[2].item.id).toBe(before.items.items[0].item.id)
  await until(
    () => getJson(`${stack.url}/v1/search?type=playlist&q=eight+machines`),
    ({ playlists }) => playlists.items.length > 0,
  )
  await context.close()
})

test('a second import of the same folder changes nothing and sends nothing again', async () => {
  const job = await followImport(await stack.asOperator(), demoLibraryPath, silent)
  expect(job).toMatchObject({ state: 'done', added: 0, updated: 0, unchanged: 8 })
})

test('every service says that it is ready, and one trace leads through all their logs', async () => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
  const { status } = await fetch(`${stack.url}/v1/playlists/${playlistId}`, {
    headers: { traceparent: `00-${traceId}-00f067aa0ba902b7-01` },
  })
  expect(status).toBe(200)
  expect(await getJson(`${stack.url}/readyz`)).toMatchObject({ status: 'ready', missing: [] })
  for (const service of ['gateway', 'playlists', 'catalog'] as const)
    await until(
      () => Bun.file(stack.logOf(service)).text(),
      (log) => log.includes(traceId),
    )
})
