import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { fold, joinedForms, wordsOf } from './fold.ts'

test.each([
  ['Sigur Rós', ['sigur', 'ros']],
  ['Straße', ['strasse']],
  ['Ørsted Æther Łona', ['orsted', 'aether', 'lona']],
  ['İstanbul ılık', ['istanbul', 'ilik']],
  ['ΟΔΥΣΣΕΥΣ', ['οδυσσευσ']],
  ['ﬁne Ｗｉｄｅ', ['fine', 'wide']],
  ['東京 Nights', ['東', '京', 'nights']],
  ['ｶﾞガ', ['ガ', 'ガ']],
  ['아이유', ['아', '이', '유']],
  ['हिन्दी गाना', ['हिन्दी', 'गाना']],
  ['مُحَمَّد', ['محمد']],
  ['Simon & Garfunkel', ['simon', 'and', 'garfunkel']],
  ['!!!', ['0x21x21x21']],
  ['  ', []],
])('%s', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

test.each([
  ['AC/DC live', ['acdc']],
  ["Don't rock’n’roll", ['dont', 'rocknroll']],
  ['R.E.M.', ['rem']],
  ['plain words', []],
])('%s may also be written otherwise', (text, joined) => {
  expect(joinedForms(text)).toEqual(joined)
})

test('folding twice is folding once, and words are made of words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
      const words = wordsOf(text)
      expect(wordsOf(words.join(' '))).toEqual(words)
    }),
  )
})
