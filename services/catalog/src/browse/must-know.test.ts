import { expect, test } from 'bun:test'
import { mustKnow } from './must-know.ts'

test('what left the library since the owner chose it may stay, and nothing else', () => {
  const ask = (before: string[]) => () =>
    mustKnow('albums', ['blue', 'gone', 'north'], ['blue'], before)
  expect(ask(['gone', 'north'])).not.toThrow()
  expect(ask(['north'])).toThrow('There are no such albums in the library: gone.')
  expect(ask([])).toThrow('gone, north')
})
