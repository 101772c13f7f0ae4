import { afterAll, beforeAll, expect, test } from 'bun:test'
import { launchChromium } from '@busker/browser-testing/chromium'
import { serviceNames } from '@busker/contracts/services'
import { demoLibraryPath } from '@busker/demo-library'
import { snippetOf } from '@busker/gateway/snippet'
import { MongoClient } from 'mongodb'
import type { Browser } from 'playwright-core'
import { followImport } from '../src/follow-import.ts'
import { getJson } from '../test/busker.ts'
import { heard, serveFanPage, untilHeard } from '../test/fan-page.ts'
import { type ProductionStack, startProductionStack } from './stack.ts'
import { silent, until } from './testing.ts'

let stack: ProductionStack
let browser: Browser
let imported = ''
let token = ''

const stores = ['postgres', 'mongodb', 'redis', 'search', 'blobs'] as const
type Victim = (typeof stores)[number] | (typeof serviceNames)[number] | 'gateway'
const victims: Victim[] = [...stores, ...serviceNames, 'gateway']
const isStore = (name: Victim): name is (typeof stores)[number] =>
  (stores as readonly string[]).includes(name)

/** kill -9. A service is started again by who keeps it; a store stays down until `bringBack`. */
const kill = (name: Victim) =>
  isStore(name) ? stack.servers[name]?.kill() : stack.services.get(name)![0]!.kill()
const bringBack = async (name: Victim) => {
  if (isStore(name)) await stack.servers[name]?.start()
  await stack.untilReady()
}

const ask = async (path: string, method = 'GET', body?: object) => {
  const answer = await fetch(stack.url + path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const json = await answer.json().catch(() => undefined)
  return { status: answer.status, json }
}

beforeAll(async () => {
  ;[stack, browser] = await Promise.all([
    // Servers that are somebody's own are not killed.
    startProductionStack(),
    launchChromium(),
  ])
  await followImport(await stack.asOperator(), demoLibraryPath, silent)
  const lists = await until(
    () => getJson(`${stack.url}/v1/library/playlists`),
    ({ items }) => items.length > 0,
  )
  imported = lists.items[0].id
  const operator = await fetch(`${stack.url}/auth/token`, {
    method: 'POST',
    headers: { authorization: `Bearer ${stack.environment.OPERATOR_KEY}` },
  })
  token = ((await operator.json()) as { access_token: string }).access_token
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await stack?.stop()
}, 60_000)

test('readiness names the store that is missing, and who misses it', async () => {
  await kill('mongodb')
  let missing: string[] = []
  try {
    const seen = await until(
      () => getJson(`${stack.url}/readyz`),
      (answer) => answer.missing?.includes('catalog: CATALOG_DATABASE_URL'),
    )
    missing = seen.missing
  } finally {
    await bringBack('mongodb')
  }
  expect(missing).toContain('analytics: ANALYTICS_DATABASE_URL')
  expect(missing.join()).not.toContain('USERS_DATABASE_URL')
}, 90_000)

test('a song that plays goes on whoever is killed, and what was acknowledged is there afterwards', async () => {
  const fan = serveFanPage(snippetOf(stack.url, { type: 'playlist', id: imported }))
  const page = await browser.newPage()
  await page.goto(fan.url)
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await untilHeard(page, ({ at }) => at > 1)

  const { json: source } = await ask(`/v1/playlists/${imported}`)
  const trackId = source.items.items[5].item.id as string
  const grants: string[] = []
  while (grants.length < 400) {
    const { json } = await ask('/v1/play-grants', 'POST', { track_id: trackId })
    grants.push(json.grant)
  }
  const kept = { playlists: [] as string[], plays: [] as string[] }
  let writing = true
  const write = async () => {
    for (let at = 0; writing; at++) {
      const made = await ask('/v1/me/playlists', 'POST', { name: `Song book ${at}` }).catch(
        () => null,
      )
      if (made?.status === 201) kept.playlists.push(made.json.id)
      const event = { grant: grants[at % grants.length], type: 'progress', position_ms: 200 }
      const told = await ask('/v1/plays', 'POST', {
        events: [{ ...event, listened_ms: 200, at: new Date().toISOString() }],
      }).catch(() => null)
      const [result] = told?.json?.results ?? []
      if (result?.status === 'accepted') kept.plays.push(result.session_id)
      await Bun.sleep(100)
    }
  }
  const written = write()

  for (const victim of victims) {
    const { title, at } = await heard(page)
    await kill(victim)
    const now = await untilHeard(page, (after) => after.title !== title || after.at > at + 0.5)
    expect([victim, now.paused]).toEqual([victim, false])
    await bringBack(victim)
    if ((await heard(page)).at > 20)
      await page
        .locator('busker-player')
        .evaluate((player: HTMLElement & { currentTime: number }) => {
          player.currentTime = 2
        })
  }
  writing = false
  await written

  expect(kept.playlists.length).toBeGreaterThan(20)
  for (const id of kept.playlists)
    expect([id, (await ask(`/v1/playlists/${id}`)).status]).toEqual([id, 200])
  expect(kept.plays.length).toBeGreaterThan(20)
  const mongo = new MongoClient(stack.environment.ANALYTICS_DATABASE_URL ?? '')
  const sessions = [...new Set(kept.plays)]
  const plays = mongo.db().collection<{ _id: string }>('plays')
  expect(await plays.countDocuments({ _id: { $in: sessions } })).toBe(sessions.length)
  await mongo.close()
  await page.close()
  await fan.stop()
}, 300_000)
