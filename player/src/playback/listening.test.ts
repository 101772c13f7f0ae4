import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { createListening } from './listening.ts'

type Step = { kind: 'listen' | 'mute' | 'seek' | 'pause'; amount: number }
const steps = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom('listen', 'mute', 'seek', 'pause'),
    amount: fc.integer({ min: 1, max: 400 }),
  }),
)

/** Plays the steps in ticks of a quarter second at `rate`; answers what was heard and what should be. */
function listenTo(plan: Step[], rate: number) {
  const listening = createListening()
  let position = 0
  let at = 0
  let expected = 0
  for (const { kind, amount } of plan) {
    if (kind === 'seek') position = amount
    if (kind === 'seek' || kind === 'pause') {
      listening.stop()
      at += amount * 100
      continue
    }
    const audible = kind === 'listen'
    listening.hear({ position, at, rate, audible })
    for (let tick = 0; tick < amount; tick++) {
      position += 0.25
      at += 250 / rate
      if (audible) expected += 250
      listening.hear({ position, at, rate, audible })
    }
  }
  return { heard: listening.heard, expected }
}

test('exactly the media time that was audible counts, whatever a listener does', () => {
  fc.assert(
    fc.property(steps, fc.constantFrom(0.5, 1, 1.5, 2), (plan, rate) => {
      const { heard, expected } = listenTo(plan, rate)
      expect(Math.abs(heard - expected)).toBeLessThanOrEqual(1)
    }),
  )
})

test('heard time only grows and never outruns the clock', () => {
  const moments = fc.array(
    fc.record({ position: fc.double({ min: 0, max: 600, noNaN: true }), wait: fc.nat(2000) }),
  )
  fc.assert(
    fc.property(moments, (all) => {
      const listening = createListening()
      let at = 0
      let before = 0
      for (const { position, wait } of all) {
        at += wait
        listening.hear({ position, at, rate: 1, audible: true })
        expect(listening.heard).toBeGreaterThanOrEqual(before)
        before = listening.heard
      }
      expect(before).toBeLessThanOrEqual(at + all.length * 250)
    }),
  )
})
