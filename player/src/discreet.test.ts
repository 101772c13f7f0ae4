import { afterEach, expect, test } from 'bun:test'
import { discreet } from './discreet.ts'
import type { PlayReport } from './playback/play-reports.ts'

const told: PlayReport[] = []
const report = (type: PlayReport['type']) => ({
  proof: 'p',
  type,
  listenedMs: 9,
  positionMs: 7,
  at: 1,
})
const tellAll = () => {
  told.length = 0
  const add = discreet((one) => told.push(one))
  for (const type of ['start', 'seek', 'pause', 'progress', 'end'] as const) add(report(type))
  return told.map(({ type, positionMs }) => `${type} ${positionMs}`)
}
afterEach(() => {
  Reflect.deleteProperty(navigator, 'globalPrivacyControl')
})

test('what was heard counts for somebody who does not want to be followed, and nothing else is told', () => {
  expect(tellAll()).toEqual(['start 7', 'seek 7', 'pause 7', 'progress 7', 'end 7'])
  Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true })
  expect(tellAll()).toEqual(['progress 0', 'end 0'])
})
