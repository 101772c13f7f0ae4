import { expect, test } from 'bun:test'
import { event } from '@busker/contracts/events'
import { testDatabase } from '@busker/postgres/testing'
import { moveEventsSuite } from './move.suite.ts'
import { publishIn } from './move.ts'
import { openEventLog } from './open.ts'

moveEventsSuite('PostgreSQL', testDatabase)

test('a library of events is published whole and in its order', async () => {
  const url = await testDatabase()
  const names = Array.from({ length: 1201 }, (_, n) => `track-${n}`)
  await publishIn(
    url,
    names.map((id) => event('track.saved', { id })),
  )
  await publishIn(url, [])
  const log = await openEventLog(url)
  const heard: string[] = []
  const all = Promise.withResolvers<void>()
  log.subscribe('track.saved', 'search', async (payloads) => {
    heard.push(...payloads.map(({ id }) => id))
    if (heard.length >= names.length) all.resolve()
  })
  await log.start()
  await all.promise
  await log.stop()
  expect(heard).toEqual(names)
})
