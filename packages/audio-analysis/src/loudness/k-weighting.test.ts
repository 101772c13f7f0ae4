import { expect, test } from 'bun:test'
import { highPass, shelf } from './k-weighting.ts'

test('at 48 kHz the filters are those of BS.1770-4 tables 1 and 2', () => {
  const { b0, b1, b2, a1, a2 } = shelf(48000)
  expect(b0).toBeCloseTo(1.53512485958697, 9)
  expect(b1).toBeCloseTo(-2.69169618940638, 9)
  expect(b2).toBeCloseTo(1.19839281085285, 9)
  expect(a1).toBeCloseTo(-1.69065929318241, 9)
  expect(a2).toBeCloseTo(0.73248077421585, 9)
  expect(highPass(48000).a1).toBeCloseTo(-1.99004745483398, 9)
  expect(highPass(48000).a2).toBeCloseTo(0.99007225036621, 9)
})
