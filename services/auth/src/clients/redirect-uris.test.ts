import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { isRegistered, redirectUriProblem } from './redirect-uris.ts'

const good = [
  'https://app.example/callback',
  'https://app.example',
  'https://app.example/?from=busker',
  'https://app.example?from=busker',
  'https://app.example:8443/a/b?c=d&e=%20',
  'http://127.0.0.1/callback',
  'http://127.0.0.1:8080/callback',
  'http://[::1]/callback',
  'http://[::1]:9000',
  'com.example.app:/callback',
  'com.example.app://callback',
]
const bad = [
  '',
  'callback',
  '/callback',
  '//app.example/callback',
  'http://app.example/callback',
  'http://localhost/callback',
  'http://localhost:3000/callback',
  'https://localhost/callback',
  'https://a.localhost/callback',
  'http://127.0.0.1.evil.example/',
  'http://127.0.0.2/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://[::ffff:127.0.0.1]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://127.0.0.1@evil.example/',
  'http://127.0.0.1:80@evil.example/',
  'https://app.example/callback#',
  'https://app.example/callback#here',
  'https://user@app.example/',
  'https://user:word@app.example/',
  'https://*.app.example/',
  'https://app.example/*',
  'https://app.example/a/../b',
  'https://app.example/a b',
  'https://app.example\\@evil.example/',
  'https:/app.example/',
  'https:app.example/',
  'HTTPS://app.example/',
  'https://App.example/',
  'https://app.example:443/',
  'https://bücher.example/',
  'https://app.example/\n',
  ' https://app.example/',
  'javascript:alert(1)',
  'javascript.x:alert(1)//\u0000',
  'data:text/html,x',
  'file:///etc/passwd',
  'vbscript:x',
  'blob:https://app.example/x',
  'about:blank',
  'myapp://callback',
  'com.example.app://user@host/',
  'com.example.app:',
  `https://app.example/${'a'.repeat(2000)}`,
]

test('addresses over https, of this machine, and of apps in a phone can be registered', () => {
  for (const uri of good) expect([uri, redirectUriProblem(uri)]).toEqual([uri, undefined])
})

test('an address that could lead to somebody else cannot be registered, and why is said', () => {
  for (const uri of bad) expect([uri, typeof redirectUriProblem(uri)]).toEqual([uri, 'string'])
})

test('no scheme that runs or reads something can be registered, however it is written', () => {
  const scheme = fc.constantFrom('javascript', 'data', 'file', 'vbscript', 'blob', 'about', 'ftp')
  const letters = fc.infiniteStream(fc.boolean())
  fc.assert(
    fc.property(scheme, letters, fc.string(), (name, upper, rest) => {
      const written = name.replaceAll(/./g, (x) => (upper.next().value ? x.toUpperCase() : x))
      expect(redirectUriProblem(`${written}:${rest}`)).toBeString()
    }),
  )
})

test('an address matches itself and nothing else, one letter more or less or other', () => {
  const address = fc.constantFrom(...good)
  const change = fc.record({
    at: fc.nat(60),
    remove: fc.nat(2),
    add: fc.string({ maxLength: 3, unit: 'grapheme-ascii' }),
  })
  fc.assert(
    fc.property(address, change, (uri, { at, remove, add }) => {
      const asked = uri.slice(0, at) + add + uri.slice(at + remove)
      const samePlace =
        /^http:\/\/(127\.0\.0\.1|\[::1\])\/callback$/.test(uri) &&
        asked.replace(/:[1-9]\d*\//, '/') === uri
      expect(isRegistered([uri], uri)).toBe(true)
      expect(isRegistered([uri], asked)).toBe(asked === uri || samePlace)
    }),
    { numRuns: 2000 },
  )
})

test('this machine is good at any port when it was registered without one, and at no other path', () => {
  const host = fc.constantFrom('http://127.0.0.1', 'http://[::1]')
  const path = fc.constantFrom('', '/', '/callback', '/callback?x=1')
  const port = fc.integer({ min: 1, max: 99_999 })
  fc.assert(
    fc.property(host, path, port, path, (origin, registered, number, asked) => {
      expect(isRegistered([origin + registered], `${origin}:${number}${asked}`)).toBe(
        registered === asked && number <= 65_535,
      )
      expect(isRegistered([`${origin}:1${registered}`], `${origin}:${number}${asked}`)).toBe(
        registered === asked && number === 1,
      )
    }),
  )
  expect(isRegistered(['http://127.0.0.1/cb'], 'http://[::1]:80/cb')).toBe(false)
  expect(isRegistered(['https://app.example/cb'], 'https://app.example:8443/cb')).toBe(false)
  expect(isRegistered(['http://127.0.0.1/cb'], 'http://127.0.0.1:80@evil.example/cb')).toBe(false)
})
