import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { passwordProblem } from './password-policy.ts'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './passwords.ts'

const about = ['ada.lovelace@music.example', 'Ada Lovelace', 'busker.example']
const problem = (password: string) => passwordProblem(password, about)

test('a password of a few words is good, whatever it is made of', () => {
  for (const password of [
    'a long song about rain',
    'correct horse battery staple',
    'Ωmega rising over water',
    '雨の歌を歌う人たちの声',
    '🎶🎵🎸🥁🎷🎺🎻🪕🎹🪗',
    'I met ada at the lovelace bridge',
    'no digits no capitals here',
  ])
    expect([password, problem(password)]).toEqual([password, undefined])
})

test('characters are counted as people count them, not as bytes', () => {
  for (const [password, said] of [
    ['nine char', 'at least 10'],
    ['é'.normalize('NFD').repeat(9), 'at least 10'],
    ['🎶🎵🎸🥁🎷🎺🎻🪕🎹', 'at least 10'],
    ['a b'.repeat(86), 'at most 256'],
  ] as const)
    expect(problem(password)).toContain(said)
  expect(problem(`${'long song '.repeat(25)}ended`)).toBeUndefined()
})

test('the commonest passwords are refused, in any letters, doubled, and with a few digits around them', () => {
  for (const password of [
    'qwertyuiop',
    'QWERTYUIOP',
    '1234567890',
    '0987654321',
    'password123',
    'Password123!',
    '!!sunshine!!',
    'dragon2026',
    'iloveyou12',
    'trustno1trustno1',
    'aaaaaaaaaa',
    'abcabcabcabc',
    'abcdefghijkl',
    '1q2w3e4r5t6y',
  ])
    expect([password, problem(password)]).toEqual([password, expect.stringContaining('Too many')])
})

test('a password made of the name, the address or the site is refused, with or without a number', () => {
  for (const password of [
    'adalovelace',
    'ada.lovelace@music.example',
    'Ada Lovelace 1815',
    'lovelace-ada!',
    'buskerbusker',
    'Busker84629305',
    'my.ada.busker',
    'musicmusicada',
  ])
    expect([password, problem(password)]).toEqual([password, expect.stringContaining('made of')])
})

test('what is known of somebody never makes a long password of other words bad', () => {
  const word = fc.constantFrom('river', 'copper', 'lantern', 'gravel', 'thunder', 'velvet')
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 4, maxLength: 8 }),
      fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 3 }),
      (words, known) => {
        fc.pre(new Set(words).size > 1)
        fc.pre(!known.some((text) => words.some((one) => one.includes(text.trim().toLowerCase()))))
        expect(passwordProblem(words.join(' '), known)).toBeUndefined()
      },
    ),
  )
})

test('whatever text somebody chooses, the answer is a sentence or none, and the floor and the most hold', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 3 }),
      (password, known) => {
        const said = passwordProblem(password, known)
        const { length } = Array.from(password.normalize('NFC'))
        if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) expect(said).toBeDefined()
        if (said !== undefined) expect(said).toMatch(/^[A-Z].+\.$/)
      },
    ),
  )
})

test('at least three thousand of the commonest passwords that are long enough are known', () => {
  // ASVS 5, 6.2.4.
  const list: string[] = require('@zxcvbn-ts/language-common/src/passwords.json')
  const long = list.filter((one) => one.length >= SHORTEST_PASSWORD)
  const lengthened = list
    .filter((one) => one.length >= SHORTEST_PASSWORD - 3 && one.length < SHORTEST_PASSWORD)
    .map((one) => `${one}123`)
  const known = [...long, ...lengthened.slice(0, 5000)]
  expect(known.length).toBeGreaterThan(3000)
  for (const password of known) expect(passwordProblem(password, [])).toBeDefined()
})
