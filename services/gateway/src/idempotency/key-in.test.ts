import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { keyIn } from './key-in.ts'

const refused = (header: string) => {
  try {
    return keyIn(header)
  } catch (error) {
    return error instanceof Error && 'reason' in error ? error.reason : error
  }
}

test('a key is the same with quotes and without them', () => {
  const key = '8e03978e-40d5-43dd-bc93-6894a57f9324'
  expect([keyIn(key), keyIn(`"${key}"`), keyIn(` "${key}" `)]).toEqual([key, key, key])
  expect(keyIn('"with a space, a \\" and a \\\\"')).toBe('with a space, a " and a \\')
  expect(keyIn('x'.repeat(255))).toHaveLength(255)
})

test.each([
  '',
  ' ',
  '""',
  '"',
  '"open',
  'a, b',
  '"a", "b"',
  '"a";q=1',
  'two words',
  'with"quote',
  'gruß',
  '"\u0001"',
  'x'.repeat(256),
  `"${'x'.repeat(256)}"`,
])('%j is none', (header) => {
  expect(refused(header)).toBe('INVALID_IDEMPOTENCY_KEY')
})

test('whatever text a client quotes as RFC 8941 says, that is its key', () => {
  const ascii = fc.string({
    unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
    minLength: 1,
    maxLength: 255,
  })
  fc.assert(
    fc.property(ascii, (key) => {
      expect(keyIn(`"${key.replace(/["\\]/g, '\\$&')}"`)).toBe(key)
    }),
  )
})

test('whatever is sent, it is a key or a 400', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (header) => {
      const key = refused(header)
      expect(typeof key).toBe('string')
    }),
  )
})
