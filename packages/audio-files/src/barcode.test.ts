import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { barcode } from './barcode.ts'

test('a barcode is read as it is printed, and what is none is not', () => {
  expect(barcode('0 74646 49352 6')).toBe('074646493526')
  expect(barcode('0074646493526')).toBe('0074646493526')
  expect(barcode('4006381-333931')).toBe('4006381333931')
  for (const none of ['', 'none', '074646493527', '07464649352', '00000000', '4006381333931x'])
    expect(barcode(none)).toBeNull()
})

test('one digit that was read wrongly is noticed', () => {
  const twelve = fc.stringMatching(/^[0-9]{12}$/).filter((digits) => Number(digits) > 0)
  fc.assert(
    fc.property(twelve, fc.nat(12), fc.integer({ min: 1, max: 9 }), (digits, place, more) => {
      const whole = Array.from('0123456789', (check) => digits + check).find((code) =>
        barcode(code),
      )!
      const wrong = Array.from(whole, Number)
      wrong[place] = (wrong[place]! + more) % 10
      expect(barcode(wrong.join(''))).toBeNull()
    }),
  )
})
