import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { normalEmail } from './accounts.repository.ts'

test('an address is one address, however it is written', () => {
  for (const same of ['Ada@Music.example', ' ada@music.example ', 'ada@music.example.'])
    expect(normalEmail(same)).toBe('ada@music.example')
  for (const same of ['a@ｍusic.example', 'A@MUSIC.EXAMPLE'])
    expect(normalEmail(same)).toBe('a@music.example')
  expect(normalEmail('a@bücher.example')).toBe(normalEmail('a@xn--bcher-kva.example'))
  expect(normalEmail('owner')).toBe('owner')
  expect(normalEmail('J̌@x.example')).toBe(normalEmail(normalEmail('J̌@x.example')))
})

test('an address that was brought into its one form stays as it is', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 20 })
  const address = fc.oneof(
    text,
    fc.tuple(text, text).map(([name, host]) => `${name}@${host}`),
  )
  fc.assert(
    fc.property(address, (written) => {
      const once = normalEmail(written)
      expect(normalEmail(once)).toBe(once)
    }),
    { numRuns: 2000 },
  )
})
