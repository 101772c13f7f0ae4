import { beforeAll, expect, test } from 'bun:test'
import type { App } from '@busker/http/reach'
import { gatewayConfig } from './config.ts'
import { SERVICE_SECRET } from './example-services.ts'
import { startGateway } from './start.ts'

let gateway: App
beforeAll(async () => {
  const reach = () => () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:3000'))
  gateway = (
    await startGateway({
      reach,
      config: gatewayConfig.parse({ PUBLIC_URL: 'http://busker.test', SERVICE_SECRET }),
      verify: async () => undefined,
    })
  ).app
})

const ask = async (path: string) => gateway.fetch(new Request(`http://busker.test${path}`))

test('while a service is away, a player and a program are told which, and nothing of where', async () => {
  for (const [path, service] of [
    ['/v1/tracks/4ncIdXCSphv4YBqMxwVkly', 'catalog'],
    ['/v1/play-grants', 'streaming'],
    ['/media/4ncIdXCSphv4YBqMxwVkly', 'streaming'],
  ] as const) {
    const response = await ask(path)
    expect(response.status).toBe(502)
    const text = await response.text()
    expect(JSON.parse(text).error.reason).toBe('SERVICE_UNREACHABLE')
    expect(text).toContain(`The ${service} service does not answer`)
    expect(text).not.toContain('10.0.0.7')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
  }
})

test('the gateway is alive by itself, and ready only when every service is', async () => {
  expect((await ask('/healthz')).status).toBe(200)
  const response = await ask('/readyz')
  expect(response.status).toBe(503)
  expect((await response.json()).missing).toContain('catalog')
})

test('what nobody serves, and what only services may ask, is told in the one shape', async () => {
  for (const path of ['/nowhere', '/v2/tracks', '/internal/one-time-links', '/v1/../internal/x']) {
    const response = await ask(path)
    expect(response.status).toBe(404)
    expect((await response.json()).error.reason).toBe('UNKNOWN_ROUTE')
  }
})
