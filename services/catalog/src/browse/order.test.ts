import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { behind } from './behind.ts'
import { inChosenOrder } from './in-chosen-order.ts'

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 2 }), { maxLength: 12 })

test('what the owner chose comes first in that order, the rest stays, and nothing is lost', () => {
  fc.assert(
    fc.property(ids, ids, (names, chosen) => {
      const all = names.map((id) => ({ id }))
      const shown = inChosenOrder(all, chosen).map(({ id }) => id)
      const there = chosen.filter((id) => names.includes(id))
      expect(shown).toEqual([...there, ...names.filter((id) => !chosen.includes(id))])
    }),
  )
})

test('pages of pinned and other albums, put together, are the pinned ones and then the others', () => {
  fc.assert(
    fc.property(ids, ids, fc.integer({ min: 1, max: 7 }), (pinned, others, limit) => {
      const read: string[] = []
      for (let offset = 0; offset < pinned.length + others.length; offset += limit) {
        const { first, rest } = behind(pinned.length, { limit, offset })
        const page = [
          ...pinned.slice(first.from, first.to),
          ...others.slice(rest.offset, rest.offset + rest.limit),
        ]
        expect(page.length).toBe(Math.min(limit, pinned.length + others.length - offset))
        read.push(...page)
      }
      expect(read).toEqual([...pinned, ...others])
    }),
  )
})
