import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { hostile } from './formats/exported.fixture.ts'
import { savedAs } from './file-name.ts'

test.each([
  ['Evening', `attachment; filename="Evening.csv"; filename*=UTF-8''Evening.csv`],
  ['夜', `attachment; filename="playlist.csv"; filename*=UTF-8''%E5%A4%9C.csv`],
  ['../../etc', `attachment; filename="etc.csv"; filename*=UTF-8''etc.csv`],
  ['℀', `attachment; filename="ac.csv"; filename*=UTF-8''%E2%84%80.csv`],
  ['...', `attachment; filename="playlist.csv"; filename*=UTF-8''playlist.csv`],
  [
    "it's 50% (new)",
    `attachment; filename="it's 50 (new).csv"; filename*=UTF-8''it%27s%2050%25%20%28new%29.csv`,
  ],
])('a playlist called %j is saved as %s', (name, header) => {
  expect(savedAs(name, 'csv')).toBe(header)
})

test('no name breaks out of the header, or out of the folder', () => {
  fc.assert(
    fc.property(hostile, (name) => {
      const header = savedAs(name, 'csv')
      expect(header).toMatch(
        /^attachment; filename="[ !#-$&-.0-[\]-~]+\.csv"; filename\*=UTF-8''[\w.~!%-]+\.csv$/,
      )
      expect(decodeURIComponent(header.split("''")[1]!)).not.toMatch(/[/\\]/)
    }),
  )
})
