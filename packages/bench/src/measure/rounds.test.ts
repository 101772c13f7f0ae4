import { expect, test } from 'bun:test'
import { compare, inRounds } from './rounds.ts'

test('contestants take turns, and neither is always first', async () => {
  const turns: string[] = []
  const turn = (name: string) => () => Promise.resolve(turns.push(name))
  const measured = await inRounds(3, { busker: turn('busker'), nginx: turn('nginx') })
  expect(turns).toEqual(['busker', 'nginx', 'nginx', 'busker', 'busker', 'nginx'])
  expect(measured).toEqual({ busker: [1, 4, 5], nginx: [2, 3, 6] })
})

test('a round in which the machine was slow for both leaves the ratio as it was', () => {
  const { value, baseline, ratio } = compare([10, 100, 12], [5, 50, 6], (n) => n)
  expect([value, baseline, ratio]).toEqual([12, 6, 2])
})
