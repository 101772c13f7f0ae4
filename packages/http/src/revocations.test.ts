import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { type Revocation, type TokenIds, createRevocations } from './revocations.ts'

const HOUR = 3_600_000
const name = fc.constantFrom('ada', 'odo', 'kitchen', 'cellar', 'this', 'that')
const moment = fc.integer({ min: 0, max: 3 * HOUR })
const revocation: fc.Arbitrary<Revocation> = fc.record({
  id: name,
  before: fc.option(moment, { nil: null }),
})
const token: fc.Arbitrary<TokenIds> = fc.record({
  sid: name,
  jti: name,
  sub: name,
  iat: moment.map((ms) => ms / 1000),
})
const covers = ({ id, before }: Revocation, { sid, jti, sub, iat }: TokenIds) =>
  [sid, jti, sub].includes(id) && (before === null || iat * 1000 <= before)

test('a token is refused exactly if one revocation covers it, in whatever order and however often they are told', () => {
  fc.assert(
    fc.property(fc.array(revocation), fc.array(token), fc.gen(), (told, tokens, gen) => {
      const revocations = createRevocations(HOUR)
      const order = gen(() =>
        fc.shuffledSubarray([...told, ...told], { minLength: told.length * 2 }),
      )
      for (const one of order) revocations.add(one, 0)
      for (const one of tokens)
        expect(revocations.has(one)).toBe(told.some((each) => covers(each, one)))
    }),
  )
})

test('no token that is still good is forgotten to be revoked, and what is old is forgotten', () => {
  const step = fc.record({ wait: fc.integer({ min: 0, max: HOUR }), revocation })
  fc.assert(
    fc.property(fc.array(step), fc.array(token), (steps, tokens) => {
      const revocations = createRevocations(HOUR)
      let now = 0
      const told: { revocation: Revocation; at: number }[] = []
      for (const { wait, revocation: one } of steps) {
        now += wait
        revocations.add(one, now)
        revocations.forget(now)
        told.push({ revocation: one, at: now })
        for (const each of tokens) {
          const alive = each.iat * 1000 <= now && now < each.iat * 1000 + HOUR
          const revoked = told.some(
            ({ revocation: old, at }) => each.iat * 1000 <= at && covers(old, each),
          )
          if (alive && revoked) expect(revocations.has(each)).toBe(true)
        }
      }
      revocations.forget(now + 2 * HOUR + 1)
      expect(revocations.size).toBe(0)
    }),
  )
})
