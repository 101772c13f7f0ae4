import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { readOrigin } from './read-origin.ts'

test('the address of a page is kept as browsers send it', () => {
  for (const [typed, origin] of [
    ['https://fanzine.example', 'https://fanzine.example'],
    ['https://fanzine.example/', 'https://fanzine.example'],
    ['  HTTPS://Fanzine.Example:443 ', 'https://fanzine.example'],
    ['https://fanzine.example:8443', 'https://fanzine.example:8443'],
    ['https://müsik.example', 'https://xn--msik-0ra.example'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://127.0.0.1:4321', 'http://127.0.0.1:4321'],
  ] as const)
    expect([typed, readOrigin(typed)]).toEqual([typed, origin])
})

test.each([
  '',
  'fanzine.example',
  'http://fanzine.example',
  'http://localhost.evil.example',
  'https://*.fanzine.example',
  'https://*',
  '*',
  'null',
  'https://fanzine.example/blog',
  'https://fanzine.example/?a',
  'https://fanzine.example/#a',
  'https://ada:secret@fanzine.example',
  'https://[::1]',
  'https://fan;zine.example',
  "https://'self'",
  'https://a https://b',
  'file:///home',
  'data:text/html,x',
  `https://${'a.'.repeat(60)}example`,
])('%j is no origin of a page', (text) => {
  expect(readOrigin(text)).toBeUndefined()
})

test('whatever is typed, an origin that is kept reads back as itself and is one word of a policy', () => {
  const host = fc.oneof(fc.domain(), fc.ipV4(), fc.string(), fc.string({ unit: 'grapheme' }))
  const typed = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.tuple(fc.constantFrom('http', 'https'), host).map(([scheme, at]) => `${scheme}://${at}`),
  )
  fc.assert(
    fc.property(typed, (text) => {
      const origin = readOrigin(text)
      if (origin === undefined) return
      expect(readOrigin(origin)).toBe(origin)
      expect(new URL(origin).origin).toBe(origin)
      expect(origin).toMatch(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/)
    }),
    { numRuns: 2000 },
  )
})
