import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { repairUtf8, tagLine, tagText } from './tag-text.ts'

test('a title loses what no store or page can hold', () => {
  expect(tagLine(' A\0B\n C\ud800 ')).toBe('A B C')
  expect(tagLine(' \0 ')).toBeNull()
  expect(tagLine(undefined)).toBeNull()
})

test('lyrics keep their lines', () => {
  expect(tagText('la\r\nla \0\n\nli\n')).toBe('la\nla\n\nli')
})

test('a title read as Latin-1 is put right, and one that was Latin-1 stays', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      expect(repairUtf8(Buffer.from(title).toString('latin1'))).toBe(title)
    }),
  )
  expect(repairUtf8('Björk')).toBe('Björk')
})

test('a line that was read once reads the same again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
      const line = tagLine(text)
      expect(tagLine(line)).toBe(line)
      expect(line ?? '').not.toMatch(/\0/)
    }),
  )
})
