import { afterAll, beforeAll, expect, test } from 'bun:test'
import { verifyThrough } from '@busker/container/verify'
import { type ServiceName, serviceNames } from '@busker/contracts/services'
import { gatewayConfig } from '@busker/gateway/config'
import { startGateway } from '@busker/gateway/start'
import { overNetwork } from '@busker/http/over-network'
import { type App, type Reach, inProcess } from '@busker/http/reach'
import { type Running, serve } from '@busker/http/serve'
import { z } from 'zod'
import { openEvents } from '../test/event-stream.ts'
import { startWithOneSong } from '../test/one-song.ts'
import { secrets } from '../test/stack.ts'

const PUBLIC_URL = 'http://busker.test'
const withId = z.object({ id: z.string() })
const snapshot = z.object({ snapshot_id: z.string() })
const waysToRun = ['one process', 'services of their own'] as const

let stack: Awaited<ReturnType<typeof startWithOneSong>>['stack']
let token: string
let track: string
const sites: Running[] = []
const stops: (() => Promise<void>)[] = []
const origins = new Map<string, string>()
/** Streams of the playlists service that nobody has closed. */
let listeners = 0

/** The service, with an eye on its streams. */
const watched = (app: App): App => ({
  async fetch(request) {
    const answer = await app.fetch(request)
    if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) return answer
    listeners++
    const reader = answer.body!.getReader()
    let isOpen = true
    const left = () => {
      if (isOpen) listeners--
      isOpen = false
    }
    const body = new ReadableStream({
      async pull(controller) {
        const { done, value } = await reader.read()
        if (!done) return controller.enqueue(value)
        if (isOpen) controller.close()
        left()
      },
      async cancel() {
        left()
        await reader.cancel()
      },
    })
    return new Response(body, answer)
  },
})

const open = (app: App) => {
  const site = serve(app, { port: 0, hostname: '127.0.0.1' })
  sites.push(site)
  return site.url.origin
}

beforeAll(async () => {
  ;({ stack, track, token } = await startWithOneSong(PUBLIC_URL))

  const apps = new Map<ServiceName, App>(stack.services)
  apps.set('playlists', watched(apps.get('playlists')!))
  const addresses = serviceNames.map((name) => [name, open(apps.get(name)!)])
  const reaches: Record<(typeof waysToRun)[number], Reach> = {
    'one process': inProcess(apps),
    'services of their own': overNetwork(
      Object.fromEntries(addresses) as Record<ServiceName, string>,
    ),
  }
  for (const how of waysToRun) {
    const gateway = await startGateway({
      reach: reaches[how],
      config: gatewayConfig.parse({ PUBLIC_URL, SERVICE_SECRET: secrets.serviceSecret }),
      verify: verifyThrough(reaches[how], secrets.serviceSecret, PUBLIC_URL),
    })
    origins.set(how, open(gateway.app))
    stops.push(gateway.stop)
  }
})
afterAll(async () => {
  await Promise.all(sites.map((site) => site.stop()))
  for (const stop of stops) await stop()
  await stack.stop()
})

const clientOf = (how: string) => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const at = (path: string) => `${origins.get(how)}/v1${path}`
  return {
    ask: (method: string, path: string, body?: object) =>
      fetch(at(path), { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) }),
    listen: (path: string, more: Record<string, string> = {}) =>
      openEvents(at(path), { ...headers, ...more }),
  }
}

test.each(waysToRun)(
  'in %s, whoever shows a playlist hears of each change when it is made, and after a break of those they missed',
  async (how) => {
    const { ask, listen } = clientOf(how)
    const made = await ask('POST', '/me/playlists', { name: how })
    const { id, snapshot_id } = withId.extend(snapshot.shape).parse(await made.json())
    const add = async () => {
      const uris = [`busker:track:${track}`]
      const answer = await ask('POST', `/playlists/${id}/items`, { uris })
      return snapshot.parse(await answer.json()).snapshot_id
    }
    const first = await listen(`/playlists/${id}/events`, { 'accept-encoding': 'gzip, br' })
    expect(first.headers.get('content-type')).toContain('text/event-stream')
    expect(first.headers.get('content-encoding')).toBeNull()
    expect(first.headers.get('content-length')).toBeNull()
    expect(first.headers.get('x-accel-buffering')).toBe('no')
    expect((await first.next())?.id).toBe(snapshot_id)
    // Each is heard before the next is made, so nothing gathers them.
    for (let times = 0; times < 3; times++) {
      const added = await add()
      expect((await first.next())?.id).toBe(added)
    }
    const seen = await add()
    expect((await first.next())?.id).toBe(seen)
    first.leave()
    const missed = [await add(), await add()]
    const back = await listen(`/playlists/${id}/events`, { 'last-event-id': seen })
    expect([(await back.next())?.id, (await back.next())?.id]).toEqual(missed)
    back.leave()
  },
)

test('whoever leaves is let go by the service', async () => {
  while (listeners > 0) await Bun.sleep(20)
  for (const how of waysToRun) {
    const { ask, listen } = clientOf(how)
    const { id } = withId.parse(await (await ask('POST', '/me/playlists', { name: how })).json())
    const all = await Promise.all(
      Array.from({ length: 10 }, () => listen(`/playlists/${id}/events`)),
    )
    for (const one of all) await one.next()
    expect(listeners).toBe(10)
    for (const one of all.slice(0, 9)) one.leave()
    while (listeners > 1) await Bun.sleep(20)
    expect((await ask('DELETE', `/playlists/${id}`)).status).toBe(200)
    expect((await all[9]!.next())?.event).toBe('gone')
    expect(await all[9]!.next()).toBeUndefined()
    while (listeners > 0) await Bun.sleep(20)
  }
})

test.each(waysToRun)(
  'in %s, a player hears commands at once, and after a break those that it has not obeyed',
  async (how) => {
    const { ask, listen } = clientOf(how)
    const { id } = withId.parse(
      await (await ask('POST', '/me/player/devices', { name: how })).json(),
    )
    const commands = `/me/player/devices/${id}/commands`
    const obeyed = (command: number) =>
      ask('PUT', `/me/player/devices/${id}/state`, {
        command,
        uri: `busker:track:${track}`,
        is_playing: true,
      })
    const channel = await listen(commands)
    const play = ask('PUT', `/me/player/play?device_id=${id}`, { uris: [`busker:track:${track}`] })
    const heard = await channel.next()
    expect(heard?.event).toBe('play')
    await obeyed(Number(heard?.id))
    expect((await play).status).toBe(204)
    const paused = ask('PUT', `/me/player/pause?device_id=${id}`)
    const unheeded = await channel.next()
    expect(unheeded?.event).toBe('pause')
    channel.leave()
    const back = await listen(commands)
    expect(await back.next()).toEqual(unheeded)
    await obeyed(Number(unheeded?.id))
    await paused
    back.leave()
  },
)

test('while nothing happens a sign of life comes, before any proxy loses patience', async () => {
  const silent = waysToRun.map(async (how) => {
    const { ask, listen } = clientOf(how)
    const [playlist, device] = [
      withId.parse(await (await ask('POST', '/me/playlists', { name: how })).json()),
      withId.parse(await (await ask('POST', '/me/player/devices', { name: how })).json()),
    ]
    const streams = [
      await listen(`/playlists/${playlist.id}/events`),
      await listen(`/me/player/devices/${device.id}/commands`),
    ]
    return Promise.all(
      streams.map(async (stream) => {
        const heard = [await stream.anything(), await stream.anything()]
        stream.leave()
        return heard[1]
      }),
    )
  })
  for (const heard of (await Promise.all(silent)).flat()) expect(heard).toStartWith(':')
})
