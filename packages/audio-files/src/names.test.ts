import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { normaliseName } from './names.ts'

test.each([
  ['Björk', 'BJORK'],
  ['Sigur Rós', 'sigur  ros'],
  ['Simon & Garfunkel', 'Simon and Garfunkel'],
  ['AC/DC', 'ac-dc'],
  ['Guns N’ Roses', "Guns N' Roses"],
  ['Straße', 'STRASSE'],
  ['Łódź', 'lodz'],
  ['Mø', 'MO'],
  ['Ænima', 'aenima'],
  ['Ｙｍｏ', 'YMO'],
  ['Ágætis byrjun', 'Agaetis Byrjun'],
  ['ΑΣΜΑ ΣΑΣ', 'ασμα σας'],
])('%s and %s are one name', (a, b) => {
  expect(normaliseName(a)).toBe(normaliseName(b))
})

test.each([
  ['!!!', '???'],
  ['が', 'か'],
  ['Low', 'Love'],
])('%s and %s are two names', (a, b) => {
  expect(normaliseName(a)).not.toBe(normaliseName(b))
})

test('a key is its own key, and empty only for the empty name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const key = normaliseName(name)
      expect(normaliseName(key)).toBe(key)
      expect(key === '').toBe(name === '')
    }),
    { numRuns: 2000 },
  )
})

test('case and accents never make two names of one', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('aéîöñçåłøæßœžđ ŞÉÀΩж')) }),
      (name) => {
        expect(normaliseName(name.toUpperCase())).toBe(normaliseName(name))
        expect(normaliseName(name.normalize('NFD'))).toBe(normaliseName(name))
      },
    ),
  )
})
