import { expect, spyOn, test } from 'bun:test'
import fc from 'fast-check'
import { hashPassword, isPassword, needsRehash } from './passwords.ts'
import { Busy, createTurns } from './turns.ts'

test('the same characters are the same password, however a keyboard composes them', async () => {
  const hash = await hashPassword('café at the corner'.normalize('NFC'))
  expect(await isPassword('café at the corner'.normalize('NFD'), hash)).toBe(true)
  expect(await isPassword('Café at the corner', hash)).toBe(false)
  expect(await isPassword('café at the corner ', hash)).toBe(false)
})

test('a password is hashed whole: one that differs at its 256th character is another', async () => {
  const hash = await hashPassword('a'.repeat(256))
  expect(await isPassword(`${'a'.repeat(255)}b`, hash)).toBe(false)
})

test('an account without a password, and no account, cost one comparison, and nothing is right', async () => {
  const verify = spyOn(Bun.password, 'verify')
  for (const hash of [null, undefined])
    expect(await isPassword('any words at all', hash)).toBe(false)
  expect(verify).toHaveBeenCalledTimes(2)
  for (const [, hash] of verify.mock.calls)
    expect(hash).toStartWith('$argon2id$v=19$m=19456,t=2,p=1$')
  verify.mockRestore()
})

test('hashes of another cost or kind are made anew, today’s are not', async () => {
  expect(needsRehash(await hashPassword('a long song about rain'))).toBe(false)
  const other = (options: Bun.Password.AlgorithmLabel | Bun.Password.Argon2Algorithm) =>
    Bun.password.hash('x', options)
  expect(needsRehash(await other('bcrypt'))).toBe(true)
  for (const cost of [
    { algorithm: 'argon2id', memoryCost: 8192, timeCost: 2 },
    { algorithm: 'argon2id', memoryCost: 19_456, timeCost: 1 },
    { algorithm: 'argon2d', memoryCost: 19_456, timeCost: 2 },
  ] as const)
    expect(needsRehash(await other(cost))).toBe(true)
  expect(needsRehash('')).toBe(true)
})

test('never more run at once than there are turns, none is lost, and who finds the queue full is told so', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.nat(5),
      fc.array(fc.boolean(), { maxLength: 20 }),
      async (atOnce, waiting, tasks) => {
        const inTurn = createTurns(atOnce, waiting)
        let [running, most] = [0, 0]
        const run = async (fails: boolean) => {
          most = Math.max(most, ++running)
          await Bun.sleep(0)
          running--
          if (fails) throw new Error('it failed')
          return 'done'
        }
        const outcomes = await Promise.all(
          tasks.map((fails) => inTurn(() => run(fails)).catch((error: unknown) => error)),
        )
        expect(most).toBeLessThanOrEqual(atOnce)
        expect(outcomes.filter((one) => one instanceof Busy)).toHaveLength(
          Math.max(0, tasks.length - atOnce - waiting),
        )
        const after = await Promise.all(
          Array.from({ length: atOnce }, () => inTurn(() => run(false))),
        )
        expect(after).toEqual(Array(atOnce).fill('done'))
      },
    ),
  )
})
