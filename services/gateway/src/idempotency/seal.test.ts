import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { createSeal } from './seal.ts'

const seal = createSeal('a service secret of a test, long enough')
const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => new Uint8Array(array))

test('an answer opens for its caller and key alone, unchanged', () => {
  fc.assert(
    fc.property(bytes, fc.string(), fc.string(), fc.nat(), (answer, caller, key, at) => {
      const own = seal(caller, key)
      const sealed = own.seal(answer)
      expect(Buffer.from(own.open(sealed)).toHex()).toBe(Buffer.from(answer).toHex())
      expect(() => seal(`${caller}x`, key).open(sealed)).toThrow()
      expect(() => seal(caller, `${key}x`).open(sealed)).toThrow()
      expect(() => createSeal('another secret')(caller, key).open(sealed)).toThrow()
      const changed = new Uint8Array(sealed)
      changed[at % sealed.length]! ^= 1
      expect(() => own.open(changed)).toThrow()
    }),
  )
})

test('names and fingerprints are those of one caller, key and request', () => {
  const part = fc.constantFrom('', 'a', 'b', 'ab', '1:', 'POST')
  const request = fc.tuple(part, part, part, part, part)
  fc.assert(
    fc.property(request, request, (one, other) => {
      const named = ([caller, key, method, path, body]: typeof one) => {
        const own = seal(caller, key)
        return [own.id, own.fingerprint(method, path, new TextEncoder().encode(body))] as const
      }
      const same = (parts: number) =>
        one.slice(0, parts).join('\0') === other.slice(0, parts).join('\0')
      expect(named(one)[0] === named(other)[0]).toBe(same(2))
      expect(named(one)[1] === named(other)[1]).toBe(same(5))
    }),
  )
})
