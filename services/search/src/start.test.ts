import { expect, test } from 'bun:test'
import { createMemoryEventLog } from '@busker/events/memory'
import { logTo } from '@busker/http/logging'
import { accessOf } from '@busker/http/testing'
import { startSearch } from './start.ts'

test('an index that starts before the catalog fills itself without a word', async () => {
  const logged: unknown[] = []
  await logTo((record) => logged.push(record), 'debug')
  const asked: string[] = []
  const { promise: filled, resolve } = Promise.withResolvers<void>()
  const search = await startSearch({
    config: {
      SEARCH_URL: 'sqlite::memory:',
      SEARCH_CHECK_SECONDS: 60,
      SERVICE_SECRET: 'the secret of this installation, for tests',
      PUBLIC_URL: 'https://music.example',
    },
    events: createMemoryEventLog(),
    reach: (service) => async () => {
      asked.push(service)
      if (asked.length < 3) throw new Error(`The service ${service} is not part of this process.`)
      if (service === 'playlists') resolve()
      return Response.json({ documents: [] })
    },
    verify: async () => accessOf('owner'),
  })
  await filled
  await search.stop()
  await logTo(() => undefined, 'info')
  expect(asked.length).toBeGreaterThan(3)
  expect(logged).toEqual([])
})
