import { expect, test } from 'bun:test'
import { createListener, track } from '../../test/listener.ts'

const long = () => [track('a', 200), track('b', 200)]

test('a play is reported at its start, at thirty seconds heard, and every thirty after', async () => {
  const { playback, pass, server } = createListener(long())
  await playback.play()
  await pass(95_000)
  const told = server.batches.flat()
  expect(told.map(({ type }) => type)).toEqual(['start', 'progress', 'progress', 'progress'])
  for (const [i, { listenedMs }] of told.entries())
    expect(listenedMs).toBeWithin(i * 3e4, i * 3e4 + 500)
  expect(new Set(told.map(({ proof }) => proof)).size).toBe(1)
})

test('seeking to the end is not listening', async () => {
  const { playback, pass, heard } = createListener([track('a', 200)])
  await playback.play()
  await pass(4000)
  playback.seek(198)
  await pass(4000)
  const [ms] = Object.values(heard())
  expect(ms).toBeWithin(5500, 6251)
})

test('muted time does not count, and pauses do not either', async () => {
  const { playback, pass, heard } = createListener(long())
  await playback.play()
  await pass(3000)
  playback.muted = true
  await pass(10_000)
  playback.muted = false
  await pass(2000)
  playback.volume = 0
  await pass(5000)
  playback.volume = 0.5
  playback.pause()
  await pass(20_000)
  expect(Object.values(heard())[0]).toBeWithin(4500, 5501)
})

test('each track of a list is a play of its own, and a second listening is another', async () => {
  const { playback, pass, heard } = createListener([track('a', 31), track('b', 31)])
  await playback.play()
  await pass(64_000)
  await playback.play()
  await pass(34_000)
  expect(Object.keys(heard()).map((proof) => proof.split('-')[2])).toEqual(['a', 'b', 'a', 'b'])
})

test('one listening stays one play when its address is renewed', async () => {
  const { playback, media, pass, heard } = createListener(long())
  await playback.play()
  await pass(20_000)
  media.fail(2)
  await pass(20_000)
  playback.pause()
  await pass(1000)
  expect(Object.keys(heard())).toHaveLength(1)
  expect(Object.values(heard())[0]).toBeWithin(38_000, 40_001)
})

test('a listener who closes the page leaves with everything told', async () => {
  const { playback, pass, server, heard } = createListener(long())
  server.answer = 'retry'
  await playback.play()
  await pass(42_000)
  playback.leave()
  expect(server.batches).toEqual([])
  expect(Object.values(heard())[0]).toBeWithin(41_000, 42_001)
  expect(server.left.length).toBeLessThanOrEqual(3)
})
