import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { Hono } from 'hono'
import { deviceCookie } from './device-cookie.ts'

const secret = 'only services of this test share it'
const ada = 'AdaAdaAdaAdaAdaAdaAda1'
const bob = 'BobBobBobBobBobBobBob1'

const browser = (site = 'https://busker.test', serviceSecret = secret) => {
  const device = deviceCookie(site, serviceSecret)
  return new Hono()
    .get('/set/:id', (c) => {
      device.set(c, c.req.param('id'))
      return c.text('')
    })
    .get('/find/:id', (c) => c.text(device.find(c, c.req.param('id')) ?? 'a stranger'))
}
const given = async (app = browser(), id = ada) =>
  (await app.request(`/set/${id}`)).headers.get('set-cookie') ?? ''
const found = async (cookie: string, id = ada, app = browser()) =>
  (await app.request(`/find/${id}`, { headers: { cookie } })).text()
const sent = (cookie: string) => cookie.split(';')[0] ?? ''

test('a browser in which Ada signed in is known as hers, and not as that of Bob', async () => {
  const cookie = sent(await given())
  expect(await found(cookie)).toMatch(/^[0-9A-Za-z]{22}$/)
  expect(await found(cookie, bob)).toBe('a stranger')
})

test('the cookie is for the site alone, unseen by scripts, and for a year', async () => {
  const cookie = await given()
  for (const part of [
    '__Host-busker_device=',
    'Secure',
    'HttpOnly',
    'SameSite=Lax',
    'Path=/',
    'Max-Age=31536000',
  ])
    expect(cookie).toContain(part)
  expect(cookie).not.toContain('Domain')
  expect(await given(browser('http://busker.test'))).toStartWith('busker_device=')
})

test('each sign-in gives the browser another id', async () => {
  const cookies = [sent(await given()), sent(await given())]
  expect(await found(cookies[0] ?? '')).not.toBe(await found(cookies[1] ?? ''))
})

test('a cookie of another installation is that of a stranger', async () => {
  const cookie = sent(await given(browser('https://busker.test', 'another secret of another site')))
  expect(await found(cookie)).toBe('a stranger')
})

test('a cookie of which a single character was changed is that of a stranger', async () => {
  const cookie = sent(await given())
  const value = cookie.slice(cookie.indexOf('=') + 1)
  await fc.assert(
    fc.asyncProperty(
      fc.nat(value.length - 1),
      fc.constantFrom('0', 'a', 'Z', '.', 'f', '9', '%'),
      async (at, character) => {
        const changed = value.slice(0, at) + character + value.slice(at + 1)
        fc.pre(changed !== value)
        expect(await found(`__Host-busker_device=${changed}`)).toBe('a stranger')
      },
    ),
  )
})
