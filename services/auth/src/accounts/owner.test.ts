import { expect, test } from 'bun:test'
import { createMemoryEventLog } from '@busker/events/memory'
import { inProcess } from '@busker/http/reach'
import { connect } from '@busker/postgres/connect'
import { testDatabase } from '@busker/postgres/testing'
import { startTestAuth } from '../auth.fixture.ts'
import type { AuthDatabase } from '../database.ts'
import { startAuth } from '../start.ts'

test('two servers that start at once on an empty database make one owner and one set of keys', async () => {
  const url = await testDatabase()
  const started = await Promise.all([1, 2, 3].map(() => startTestAuth({ url })))
  const db = connect<AuthDatabase>(url)
  expect(await db.selectFrom('account').selectAll().execute()).toHaveLength(1)
  // The one that signs, and the next.
  expect(await db.selectFrom('signingKey').selectAll().execute()).toHaveLength(2)
  await db.destroy()
  await Promise.all(started.map((auth) => auth.stop()))
})

test('the owner is announced once, however often the server starts', async () => {
  const url = await testDatabase()
  const announced: string[] = []
  for (let starts = 0; starts < 2; starts++) {
    const events = createMemoryEventLog()
    const heard = Promise.withResolvers<void>()
    events.subscribe('account.created', 'users', async (accounts) => {
      announced.push(...accounts.map((account) => account.userId))
      heard.resolve()
    })
    await events.start()
    const auth = await startAuth({
      config: {
        AUTH_DATABASE_URL: url,
        PUBLIC_URL: 'http://busker.test',
        SERVICE_SECRET: 's'.repeat(32),
        OPERATOR_KEY: 'o'.repeat(32),
        MAIL_URL: 'file:///nowhere',
        LIMITS_URL: 'memory:',
      },
      events,
      reach: inProcess(new Map()),
      verify: async () => undefined,
    })
    if (starts === 0) await heard.promise
    // Stopping lets the relay finish what it took from the outbox.
    await auth.stop()
    await events.stop()
  }
  expect(announced).toHaveLength(1)
})
