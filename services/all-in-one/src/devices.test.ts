import { afterAll, beforeAll, expect, test } from 'bun:test'
import { serviceNames } from '@busker/contracts/services'
import { verifyThrough } from '@busker/container/verify'
import { gatewayConfig } from '@busker/gateway/config'
import { startGateway } from '@busker/gateway/start'
import { overNetwork } from '@busker/http/over-network'
import { type Running, serve } from '@busker/http/serve'
import { connect } from '@busker/postgres/connect'
import { sql } from 'kysely'
import { z } from 'zod'
import { startWithOneSong } from '../test/one-song.ts'
import { secrets } from '../test/stack.ts'

const PUBLIC_URL = 'http://busker.test'
const withId = z.object({ id: z.string() })
let stack: Awaited<ReturnType<typeof startWithOneSong>>['stack']
let token: string
let track: string
const sites: Running[] = []
const origins = { 'one process': '', 'services of their own': '' }

const open = (app: Parameters<typeof serve>[0]) => {
  const site = serve(app, { port: 0, hostname: '127.0.0.1' })
  sites.push(site)
  return site.url.origin
}

beforeAll(async () => {
  ;({ stack, track, token } = await startWithOneSong(PUBLIC_URL))
  origins['one process'] = open(stack.app)
  const addresses = serviceNames.map((name) => [name, open(stack.services.get(name)!)])
  const remote = overNetwork(
    Object.fromEntries(addresses) as Record<(typeof serviceNames)[number], string>,
  )
  const gateway = await startGateway({
    reach: remote,
    config: gatewayConfig.parse({ PUBLIC_URL, SERVICE_SECRET: secrets.serviceSecret }),
    verify: verifyThrough(remote, secrets.serviceSecret, PUBLIC_URL),
  })
  origins['services of their own'] = open(gateway.app)
})
afterAll(async () => {
  await Promise.all(sites.map((site) => site.stop()))
  await stack.stop()
})

/** Whether the service knows that the channel of a device is closed. */
async function isClosed(deviceId: string) {
  const db = connect(stack.databases.get('streaming') ?? '')
  const { rows } = await sql<{ connection: string | null }>`
    select device ->> 'connection' as connection
    from player, jsonb_array_elements(state -> 'devices') as device
    where device ->> 'id' = ${deviceId}`.execute(db)
  await db.destroy()
  return rows[0]?.connection === null
}

test.each(['one process', 'services of their own'] as const)(
  'in %s, a player on some page obeys what an app asks, and its going is noticed',
  async (how) => {
    const ask = (method: string, path: string, body?: object) =>
      fetch(`${origins[how]}/v1/me/player${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
    const { id } = withId.parse(await (await ask('POST', '/devices', { name: how })).json())
    const leaving = new AbortController()
    const channel = await fetch(`${origins[how]}/v1/me/player/devices/${id}/commands`, {
      headers: { authorization: `Bearer ${token}` },
      signal: leaving.signal,
    })
    expect(channel.headers.get('content-type')).toContain('text/event-stream')
    expect(channel.headers.get('access-control-allow-origin')).toBe('*')
    const heard: string[] = []
    const listening = (async () => {
      const decoder = new TextDecoder()
      let text = ''
      for await (const part of channel.body ?? []) {
        text += decoder.decode(part, { stream: true })
        const [, command, type = ''] = /^id: (\d+)\nevent: (\w+)/m.exec(text) ?? []
        if (!command) continue
        text = ''
        heard.push(type)
        await ask('PUT', `/devices/${id}/state`, {
          command: Number(command),
          uri: `busker:track:${track}`,
          is_playing: type === 'play',
        })
      }
    })().catch(() => undefined)
    const uris = [`busker:track:${track}`]
    expect((await ask('PUT', `/play?device_id=${id}`, { uris })).status).toBe(204)
    expect(await (await ask('GET', '')).json()).toMatchObject({
      device: { id, name: how, is_active: true },
      is_playing: true,
      item: { id: track, type: 'track', uri: `busker:track:${track}` },
    })
    expect((await ask('PUT', '/pause')).status).toBe(204)
    expect(await (await ask('GET', '/currently-playing')).json()).toMatchObject({
      is_playing: false,
    })
    expect(heard).toEqual(['play', 'pause'])
    expect(await isClosed(id)).toBe(false)
    leaving.abort()
    await listening
    while (!(await isClosed(id))) await Bun.sleep(20)
  },
)
