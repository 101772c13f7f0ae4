import { afterAll, beforeAll, expect, test } from 'bun:test'
import { chmod, copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoLibraryPath } from '@busker/demo-library'
import { removeDataFolder } from '@busker/embedded-postgres/temporary'
import { followImport } from '../src/follow-import.ts'
import { startInstallation } from '../src/installation.ts'
import { getSecrets } from '../src/secrets.ts'
import { getJson, run } from '../test/busker.ts'
import { LISTENER_PASSWORD, registerListener } from '../test/listener.ts'
import { productionEnvironment } from './environment.ts'
import { openPorts } from './ports.ts'
import { passwordIn } from './password.ts'
import { startServers } from './servers.ts'
import { type ProductionStack, startProductionStack } from './stack.ts'
import { silent, until } from './testing.ts'
import { startWatchdog } from './watchdog.ts'

const EMAIL = 'ada@lake.example'
const HEARD_MS = 31_000

let folder = ''
let data = ''
let url = ''
let target = ''
let servers: Awaited<ReturnType<typeof startServers>> | undefined
let stack: ProductionStack | undefined
let watchdog: ReturnType<typeof startWatchdog>
/** Of the listener; signed before the move. */
let token = ''
let playlist = ''
let played = ''
/** What the playlist held at each of its snapshots. */
const snapshots = new Map<string, string[]>()

const ask = async (path: string, method = 'GET', body?: object) => {
  const answer = await fetch(url + path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`)
  return text && JSON.parse(text)
}

const songsOf = async (): Promise<string[]> =>
  (await ask(`/v1/playlists/${playlist}`)).items.items.map(
    ({ item }: { item: { uri: string } }) => item.uri,
  )
const change = async (method: string, body: object) => {
  const { snapshot_id } = await ask(`/v1/playlists/${playlist}/tracks`, method, body)
  snapshots.set(snapshot_id, await songsOf())
}

/** How popular music is, is worked out anew now and then, of the plays. */
const unranked = (body: unknown): unknown =>
  JSON.parse(JSON.stringify(body), (key, value) => (key === 'popularity' ? undefined : value))

/** What everybody and the listener sees, by its path. */
const look = async () => {
  const paths = [
    '/v1/library/tracks?limit=50',
    '/v1/library/albums?limit=50',
    '/v1/library/playlists?limit=50',
    '/v1/me',
    '/v1/me/playlists',
    '/v1/me/tracks',
    '/v1/me/player/recently-played',
    `/v1/playlists/${playlist}`,
    `/v1/playlists/${playlist}/history`,
    `/v1/analytics/tracks/${played}`,
  ]
  const seen: Record<string, unknown> = {}
  for (const path of paths) seen[path] = unranked(await ask(path))
  return seen
}

let before: Record<string, unknown> = {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'busker-move-'))
  await chmod(folder, 0o755)
  data = join(folder, 'data')
  watchdog = startWatchdog(undefined)
  const ports = await openPorts(folder)
  // The site stays where it is: only what is behind it moves.
  const port = ports.of('gateway 0')
  const letters: Parameters<Parameters<typeof startInstallation>[2]>[0][] = []
  const options = { data, host: '127.0.0.1', port, proxies: 0, rateLimit: 1_000_000 }
  const old = await startInstallation(
    { ...options, publicUrl: `http://localhost:${port}` },
    new Promise(() => {}),
    (letter) => letters.push(letter),
  )
  if (!old) throw new Error('Busker did not start.')
  ;({ url } = old)
  await followImport(await old.asOperator(), demoLibraryPath, silent)
  const operator = await old.asOperator()
  const settings = { registration: 'open', embeds: 'open' }
  await operator('/v1/admin/settings', { method: 'PUT', body: JSON.stringify(settings) })
  const listener = await registerListener(
    { fetch: (request) => fetch(request), letters },
    { email: EMAIL, name: 'Ada', site: url },
  )
  token = (await listener.token()) ?? ''
  const tracks: { id: string; uri: string }[] = (await ask('/v1/library/tracks?limit=50')).items
  played = tracks[0]?.id ?? ''
  const { grant } = await ask('/v1/play-grants', 'POST', { track_id: played })
  const heard = Bun.sleep(HEARD_MS)
  playlist = (await ask('/v1/me/playlists', 'POST', { name: 'Rain' })).id
  for (const { uri } of tracks.slice(0, 5)) await change('POST', { uris: [uri] })
  await change('PUT', { range_start: 0, insert_before: 4 })
  const saved = tracks.slice(0, 3).map(({ id }) => id)
  await ask(`/v1/me/tracks?ids=${saved.join(',')}`, 'PUT')
  await heard
  const event = { grant, type: 'end', listened_ms: HEARD_MS, position_ms: HEARD_MS }
  await ask('/v1/plays', 'POST', { events: [{ ...event, at: new Date().toISOString() }] })
  const plays = async () => (await ask(`/v1/analytics/tracks/${played}`)).plays
  expect(await until(plays, (count) => count > 0)).toBe(1)
  before = await look()
  await old.stop()

  await getSecrets(data)
  await copyFile(join(data, 'secrets.json'), join(folder, 'secrets.json'))
  const password = await passwordIn(folder)
  servers = await startServers({ folder, ports, password, watch: watchdog.watch }, process.env)
  const secrets = await getSecrets(folder)
  const environment = await productionEnvironment(folder, url, servers.urls, secrets, password)
  target = join(folder, 'stores.env')
  await writeFile(
    target,
    Object.entries(environment)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  )
}, 240_000)
afterAll(async () => {
  await stack?.stop()
  await servers?.stop()
  await watchdog.stop()
  await removeDataFolder(data)
  await rm(folder, { recursive: true, force: true })
}, 60_000)

test('other secrets, with which everybody would be signed out, are refused with one line', async () => {
  const wrong = join(folder, 'wrong.env')
  const text = await Bun.file(target).text()
  await writeFile(wrong, text.replace(/^SERVICE_SECRET=.*$/m, `SERVICE_SECRET=${'x'.repeat(40)}`))
  const busker = run('move', '--from', data, '--to', wrong)
  expect(await busker.ended()).toBe(2)
  expect(busker.output().trim()).toMatch(/^busker: SERVICE_SECRET: .*secrets\.json.*$/)
})

test('a move that is killed again and again, and begun again, brings everything', async () => {
  // Each lives a little longer than the one before, so that each step is cut off once.
  for (let kill = 1; kill <= 8; kill++) {
    const busker = run('move', '--from', data, '--to', target)
    await Bun.sleep(Math.random() * 500 * kill)
    busker.child.kill('SIGKILL')
    await busker.child.exited
  }
  const busker = run('move', '--from', data, '--to', target)
  const code = await busker.ended()
  expect([code, busker.output()]).toEqual([0, expect.stringContaining('All is moved')])
  const again = run('move', '--from', data, '--to', target)
  expect(await again.ended()).toBe(0)
  expect(again.output().match(/there already/g)?.length).toBeGreaterThanOrEqual(7)
}, 180_000)

test('on the new stores everything is answered as before, and the old password opens the door', async () => {
  await servers?.stop()
  servers = undefined
  stack = await startProductionStack({ folder, given: process.env })
  expect(stack.url).toBe(url)
  // The token of before the move is still good.
  const after = await look()
  for (const [path, body] of Object.entries(before))
    expect([path, after[path]]).toEqual([path, body])
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url },
    body: new URLSearchParams({ username: EMAIL, password: LISTENER_PASSWORD }),
  })
  expect(answer.status).toBe(303)
  expect(answer.headers.getSetCookie().join()).toContain('busker_session=')
}, 180_000)

test('the embed of the old playlist plays, out of the object store, and search finds it', async () => {
  expect((await fetch(`${url}/embed/playlist/${playlist}`)).status).toBe(200)
  const { url: media } = await ask('/v1/play-grants', 'POST', {
    track_id: played,
    context_uri: `busker:playlist:${playlist}`,
  })
  const music = await fetch(media, { redirect: 'manual' })
  expect(music.status).toBe(307)
  const part = await fetch(music.headers.get('location') ?? '', {
    headers: { range: 'bytes=0-99' },
  })
  expect([part.status, (await part.bytes()).length]).toEqual([206, 100])
  const { images } = await ask(`/v1/tracks/${played}`).then(({ album }) => album)
  expect((await fetch(images[0].url)).status).toBe(200)
  const { name } = await ask(`/v1/tracks/${played}`)
  const found = await until(
    () => getJson(`${url}/v1/search?type=track&q=${encodeURIComponent(name)}`),
    ({ tracks }) => tracks.items.length > 0,
  )
  expect(found.tracks.items[0].id).toBe(played)
})

test('the playlist goes back to each of its old versions', async () => {
  for (const [snapshot, songs] of snapshots) {
    const path = `/v1/playlists/${playlist}/history/${encodeURIComponent(snapshot)}/restore`
    await ask(path, 'POST')
    expect(await songsOf()).toEqual(songs)
  }
})
