import { expect, test } from 'bun:test'
import { Hono } from 'hono'
import { clientAddressOf } from './client-address-of.ts'

const seen = async (proxies: number, forwarded?: string) => {
  const app = new Hono().get('/', (c) => c.text(clientAddressOf(c, proxies)))
  const answer = await app.request(
    '/',
    forwarded === undefined ? {} : { headers: { 'X-Forwarded-For': forwarded } },
  )
  return answer.text()
}

test('behind a proxy each listener is known by the address that the proxy saw', async () => {
  expect(await seen(1, '203.0.113.7')).toBe('203.0.113.7')
  expect(await seen(2, '203.0.113.7, 10.0.0.2')).toBe('203.0.113.7')
})

test('what a client writes into the header itself is not believed', async () => {
  expect(await seen(1, '198.51.100.1, 203.0.113.7')).toBe('203.0.113.7')
  expect(await seen(0, '198.51.100.1')).toBe('unknown')
  expect(await seen(2, '203.0.113.7')).toBe('unknown')
  expect(await seen(1)).toBe('unknown')
  expect(await seen(1, '')).toBe('unknown')
})
