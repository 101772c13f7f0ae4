import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { createFakeClock } from '../../test/fake-clock.ts'
import { createStateReports } from './reports.ts'
import type { DeviceState } from './state.ts'

const still: DeviceState = {
  command: 0,
  uri: 'busker:track:a',
  context_uri: null,
  position_ms: 0,
  is_playing: false,
  shuffle_state: false,
  repeat_state: 'off',
  volume_percent: 100,
  queue: [],
  disallows: {},
}

/** A device whose state a test changes, and the server that hears of it. */
function telling() {
  const { clock, pass } = createFakeClock()
  const device = { state: still }
  const heard: DeviceState[] = []
  const server = { answer: 'done' as 'done' | 'retry' }
  const reports = createStateReports(
    () => device.state,
    async (state) => {
      if (server.answer === 'done') heard.push(state)
      return server.answer
    },
    clock,
  )
  const change = (to: Partial<DeviceState>) => {
    device.state = { ...device.state, ...to }
    reports.look()
  }
  return { reports, device, heard, server, change, pass }
}

test('music that simply plays on is told once', async () => {
  const { reports, heard, change, pass } = telling()
  reports.now()
  await pass(1000)
  change({ is_playing: true })
  for (let at = 250; at <= 60_000; at += 250) {
    await pass(250)
    change({ position_ms: at })
  }
  expect(heard).toHaveLength(2)
  change({ position_ms: 90_000 })
  await pass(1000)
  expect(heard.at(-1)?.position_ms).toBe(90_000)
})

test('a slider that is dragged is told twice a second at most, and where it ends', async () => {
  const { reports, heard, change, pass } = telling()
  reports.now()
  await pass(1000)
  for (let volume = 100; volume > 0; volume--) {
    change({ volume_percent: volume })
    await pass(50, 50)
  }
  await pass(2000)
  expect(heard.length).toBeLessThan(13)
  expect(heard.at(-1)?.volume_percent).toBe(1)
})

test('nothing is told in the middle of a command, and what it did at once after it', async () => {
  const { reports, heard, change, pass, device } = telling()
  reports.now()
  await pass(1000)
  reports.hold()
  change({ uri: 'busker:track:b' })
  await pass(5000)
  expect(heard).toHaveLength(1)
  device.state = { ...device.state, command: 1 }
  reports.now()
  await pass(1, 1)
  expect(heard.at(-1)).toMatchObject({ command: 1, uri: 'busker:track:b' })
})

test('whatever changes, and however often the server fails, it knows the last state in the end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          volume: fc.nat(100),
          wait: fc.nat(900),
          fails: fc.boolean(),
          urgent: fc.boolean(),
        }),
        { minLength: 1, maxLength: 20 },
      ),
      async (changes) => {
        const { reports, heard, change, pass, server, device } = telling()
        reports.now()
        for (const { volume, wait, fails, urgent } of changes) {
          server.answer = fails ? 'retry' : 'done'
          change({ volume_percent: volume })
          if (urgent) reports.now()
          await pass(wait, 100)
        }
        server.answer = 'done'
        await pass(60_000, 1000)
        expect(heard.at(-1)).toEqual(device.state)
      },
    ),
    { numRuns: 50 },
  )
})
