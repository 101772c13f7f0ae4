import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { fromCell, toCell } from './csv-cell.ts'
import { hostile } from './exported.fixture.ts'

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\r=1', '\n=1', 'a\n=1', '＝1', "'=1", "''-"])(
  'a song called %j is no formula, and keeps its name',
  (name) => {
    expect(toCell(name)).not.toBe(name)
    expect(fromCell(toCell(name))).toBe(name)
  },
)

test.each(["'Til I Collapse", 'A+B', '', "Rock 'n' Roll", '1-2-3'])('%j stays as it is', (name) => {
  expect(toCell(name)).toBe(name)
  expect(fromCell(name)).toBe(name)
})

test('no cell and no line of one begins like a formula, and every name comes back', () => {
  fc.assert(
    fc.property(hostile, (name) => {
      expect(toCell(name)).not.toMatch(/^[\r\n]|(^|[\r\n])[=+\-@\t＝＋－＠]/)
      expect(fromCell(toCell(name))).toBe(name)
    }),
  )
})
