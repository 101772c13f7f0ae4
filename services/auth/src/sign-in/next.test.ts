import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { nextPath } from './next.ts'

const pieces = [
  '/',
  '//',
  '\\',
  '.',
  '..',
  '%2e',
  '%2f',
  '%5c',
  '%00',
  '%0d%0a',
  '@',
  ':',
  '?',
  '#',
  ';',
  '\t',
  '\n',
  '\r',
  '\0',
  ' ',
  '\u2028',
  '／',
  '。',
  'http:',
  'https:',
  'javascript:',
  'evil.example',
  'busker.test',
  '[::1]',
  'playlist',
  '?next=',
  'é',
  '\ud800',
]
const address = fc.oneof(
  fc.string(),
  fc.webUrl(),
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => `/${parts.join('')}`),
)

test('whatever stands in an address, after signing in one is still on this site', () => {
  fc.assert(
    fc.property(address, (text) => {
      const path = nextPath(text)
      expect(path).toMatch(/^\/[!-~]*$/)
      for (const site of ['https://busker.test', 'http://busker.test:3000'])
        for (const page of ['/sign-in?next=x', '/register/finish', '/'])
          expect(new URL(path, site + page).origin).toBe(site)
      expect(nextPath(path)).toBe(path)
    }),
    { numRuns: 3000 },
  )
})

test('the way to an app or a playlist is kept, to the letter', () => {
  for (const path of [
    '/',
    '/playlist/7f?a=b&a=c',
    '/authorize?client_id=x&redirect_uri=https%3A%2F%2Fapp.example%2Fcb&state=%2B%26',
  ])
    expect(nextPath(path)).toBe(path)
})

test('nowhere, or too far, is the front page', () => {
  for (const path of [undefined, '', 'playlist', `/${'x'.repeat(4096)}`])
    expect(nextPath(path)).toBe('/')
})
