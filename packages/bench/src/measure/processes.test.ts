import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { readStat } from './processes.ts'

test('CPU time is read whatever a process calls itself', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (name, ticks) => {
      const stat = `42 (${name}) S 7 42 42 0 -1 4194304 1 2 3 4 ${ticks.join(' ')} 20 0 1`
      expect(readStat(stat)).toEqual({ parent: 7, ticks: ticks.reduce((a, b) => a + b) })
    }),
  )
})
