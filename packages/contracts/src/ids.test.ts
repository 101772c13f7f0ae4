import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { ID_PATTERN, idFromBytes, idFromText, newId } from './ids.ts'

const sixteenBytes = fc.uint8Array({ minLength: 16, maxLength: 16 })

test('every 128 bits make an id of 22 letters and digits, and no two share one', () => {
  fc.assert(
    fc.property(sixteenBytes, sixteenBytes, (one, other) => {
      expect(idFromBytes(one)).toMatch(ID_PATTERN)
      expect(idFromBytes(one) === idFromBytes(other)).toBe(one.toHex() === other.toHex())
    }),
  )
})

test('the same text has the same id for ever', () => {
  expect(idFromText('artist\0mattias westlund')).toBe('4ncIdXCSphv4YBqMxwVkly')
  expect(newId()).not.toBe(newId())
})

test('an id of fifteen bytes is refused', () => {
  expect(() => idFromBytes(new Uint8Array(15))).toThrow('16 bytes')
})
