import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { challengeIn } from './client-data.ts'

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

test('the challenge that a browser had signed is read, whatever else it says', () => {
  fc.assert(
    fc.property(fc.string(), fc.dictionary(fc.string(), fc.jsonValue()), (challenge, more) => {
      const told = encoded({ ...more, challenge, crossOrigin: false })
      expect(challengeIn(told)).toBe(challenge)
      expect(challengeIn(encoded({ ...more, challenge, crossOrigin: true }))).toBeUndefined()
    }),
  )
})

test('what is no client data has no challenge', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.jsonValue().map(encoded)), (text) => {
      expect(challengeIn(text)).toBeUndefined()
    }),
  )
})
