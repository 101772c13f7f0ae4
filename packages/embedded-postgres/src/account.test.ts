import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { parseAccounts } from './account.ts'

test('the server never runs as root, under whatever name', () => {
  expect(
    parseAccounts('root:x:0:0:root:/root:/bin/sh\ntoor:x:0:0::/:/bin/sh\nnobody:*:-2:-2::/:x\n'),
  ).toEqual([{ name: 'nobody', uid: -2, gid: -2 }])
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const { uid, gid } of parseAccounts(text))
        expect(uid !== 0 && Number.isInteger(uid) && Number.isInteger(gid)).toBe(true)
    }),
  )
})
