import { expect, test } from 'bun:test'
import { demoLibraryPath } from '@busker/demo-library'
import { serviceNames } from '@busker/contracts/services'
import { verifyThrough } from '@busker/container/verify'
import { gatewayConfig } from '@busker/gateway/config'
import { startGateway } from '@busker/gateway/start'
import { overNetwork } from '@busker/http/over-network'
import { serve } from '@busker/http/serve'
import { testDatabase } from '@busker/postgres/testing'
import { temporaryFolder } from '../test/busker.ts'
import { startServiceProcess } from '../test/service-process.ts'
import { followImport } from './follow-import.ts'
import { asOperator } from './server.ts'
import { databases, embeddedEnvironment, startStack } from './stack.ts'

const PUBLIC_URL = 'http://music.example'
const secrets = {
  serviceSecret: 'only-services-of-this-test-share-it',
  playGrantSecret: 'signs-what-is-played-in-this-test-',
  operatorKey: 'only-the-operator-of-this-test-has-it',
}
const elsewhere = ['catalog', 'playlists', 'streaming'] as const

const silent = { isTTY: false, write: () => true } as unknown as NodeJS.WriteStream

async function environmentIn(folder: string) {
  const urls = new Map<string, string>()
  for (const name of databases) urls.set(name, await testDatabase())
  return embeddedEnvironment(folder, PUBLIC_URL, (name) => urls.get(name) ?? '', secrets)
}

/** The answers to what a player asks, without what differs each time. */
async function answersOf(fetchFrom: (request: Request) => Response | Promise<Response>) {
  const ask = async (path: string, init?: RequestInit) => {
    const response = await fetchFrom(new Request(PUBLIC_URL + path, init))
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      body: await response.text(),
    }
  }
  const list = await ask('/v1/library/playlists')
  const { id } = JSON.parse(list.body).items[0] as { id: string }
  const playlist = await ask(`/v1/playlists/${id}`)
  const track = JSON.parse(playlist.body).items.items[0].item as {
    id: string
    album: { id: string }
  }
  const granted = await ask('/v1/play-grants', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ track_id: track.id }),
  })
  const media = new URL((JSON.parse(granted.body) as { url: string }).url)
  const bytes = await fetchFrom(new Request(media, { headers: { range: 'bytes=100-299' } }))
  const asOwner = { authorization: `Bearer ${secrets.operatorKey}` }
  const token = await ask('/auth/token', { method: 'POST', headers: asOwner })
  const { access_token } = JSON.parse(token.body) as { access_token: string }
  const signedIn = { headers: { authorization: `Bearer ${access_token}` } }
  return {
    list,
    mine: await ask('/v1/me/playlists', signedIn),
    forged: await ask('/v1/me/playlists', { headers: { authorization: 'Bearer made-up' } }),
    playlist,
    track: await ask(`/v1/tracks/${track.id}`),
    album: await ask(`/v1/albums/${track.album.id}`),
    search: await ask('/v1/search?q=lamps&type=track,album'),
    page: await ask(`/embed/playlist/${id}`),
    nobody: await ask('/v1/playlists/0000000000000000000000'),
    nonsense: await ask('/v1/tracks/nonsense'),
    inside: await ask('/internal/newest-tracks'),
    granted: [granted.status, media.pathname],
    bytes: [bytes.status, bytes.headers.get('content-range'), Bun.hash(await bytes.arrayBuffer())],
  }
}

test('a listener cannot tell one process from many', async () => {
  await using folder = await temporaryFolder()
  const environment = await environmentIn(folder.path)

  const one = await startStack(environment)
  const inOne = async (request: Request) => one.app.fetch(request)
  const job = await followImport(
    await asOperator(inOne, PUBLIC_URL, secrets.operatorKey),
    demoLibraryPath,
    silent,
  )
  expect(job.added).toBeGreaterThanOrEqual(6)
  // Searching and streaming follow the import by events, a moment later.
  for (let tries = 0; tries < 300; tries++) {
    const found = await (await inOne(new Request(`${PUBLIC_URL}/v1/library/playlists`))).json()
    if (found.items[0]?.items.total === job.track_count) break
    await Bun.sleep(50)
  }
  const together = await answersOf(inOne)
  await one.stop()

  // The same stores; three services in processes of their own, the others each on a port here.
  const here = await startStack(environment)
  const served = serviceNames.map((name) => {
    const site = serve(here.services.get(name)!, { port: 0, hostname: '127.0.0.1' })
    return { name, site, address: `http://127.0.0.1:${site.url.port}` }
  })
  const addresses = Object.fromEntries(
    served.map(({ name, address }) => [`${name.toUpperCase()}_ADDRESS`, address]),
  )
  const catalog = await startServiceProcess('catalog', { ...environment, ...addresses })
  const withCatalog = { ...environment, ...addresses, CATALOG_ADDRESS: catalog.address }
  const [playlists, streaming] = await Promise.all([
    startServiceProcess('playlists', withCatalog),
    startServiceProcess('streaming', withCatalog),
  ])
  const processes = { catalog, playlists, streaming }
  const remote = overNetwork({
    ...(Object.fromEntries(served.map(({ name, address }) => [name, address])) as Record<
      (typeof serviceNames)[number],
      string
    >),
    ...Object.fromEntries(elsewhere.map((name) => [name, processes[name].address])),
  })
  const gateway = await startGateway({
    reach: remote,
    config: gatewayConfig.parse({ PUBLIC_URL, SERVICE_SECRET: secrets.serviceSecret }),
    verify: verifyThrough(remote, secrets.serviceSecret, PUBLIC_URL),
  })
  const apart = await answersOf(async (request) => gateway.app.fetch(request))

  expect(together.list.status).toBe(200)
  expect([together.mine.status, together.forged.status]).toEqual([200, 401])
  expect(together.bytes[0]).toBe(206)
  expect(together.inside.status).toBe(404)
  expect(apart).toEqual(together)

  for (const name of elsewhere) expect(await processes[name].stop()).toBe(0)
  await Promise.all(served.map(({ site }) => site.stop()))
  await here.stop()
})
