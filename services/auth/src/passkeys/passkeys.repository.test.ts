import { afterAll, beforeAll, expect, test } from 'bun:test'
import fc from 'fast-check'
import { type AuthWithPasskeys, startWithPasskeys } from './passkeys.fixture.ts'
import { createPasskeysRepository } from './passkeys.repository.ts'

let auth: AuthWithPasskeys
beforeAll(async () => {
  auth = await startWithPasskeys()
})
afterAll(() => auth.stop())

test('a passkey is taken as long as its counter grows, or stays at zero', async () => {
  const { id: accountId } = await auth.person()
  const passkeys = createPasskeysRepository(auth.db)
  let made = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 5 }), { maxLength: 8 }), async (counters) => {
      const id = `key-${made++}`
      const passkey = { id, accountId, publicKey: new Uint8Array(), name: id, transports: [] }
      await auth.db
        .transaction()
        .execute((trx) => passkeys.add({ ...passkey, counter: 0, backedUp: false }, trx))
      let last = 0
      for (const counter of counters) {
        const isGood = counter > last || (counter === 0 && last === 0)
        expect(await passkeys.use(id, { counter, backedUp: false })).toBe(isGood)
        if (isGood) last = counter
      }
    }),
    { numRuns: 40 },
  )
})
