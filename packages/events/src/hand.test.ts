import { expect, test } from 'bun:test'
import { StoreProblem } from '@busker/stores/problem'
import fc from 'fast-check'
import { hand } from './hand.ts'

const tracks = (...ids: string[]) => ids.map((id) => ({ payload: { id } }))
const idsOf = (entries: { payload: unknown }[]) =>
  entries.map(({ payload }) => (payload as { id: string }).id)

test('whatever fails, each event of a batch is done, waits or is to blame, once and in its order', () => {
  const fate = fc.constantFrom('well', 'faulty', 'broken')
  return fc.assert(
    fc.asyncProperty(fc.array(fate, { maxLength: 20 }), async (fates) => {
      const entries = fates.map((its, at) => ({
        its,
        payload: { id: its === 'broken' ? '' : `${at}` },
      }))
      const told: string[] = []
      const handed = await hand(
        'track.saved',
        'search',
        async (payloads: { id: string }[]) => {
          if (payloads.some(({ id }) => fates[Number(id)] === 'faulty')) throw new Error('no')
          told.push(...payloads.map(({ id }) => id))
        },
        entries,
      )
      const of = (its: string) => entries.filter((entry) => entry.its === its)
      expect(handed.done).toEqual(of('well'))
      expect(handed.faulty.map(({ entry }) => entry)).toEqual(of('faulty'))
      expect(handed.broken.map(({ entry }) => entry)).toEqual(of('broken'))
      expect(handed.later).toEqual([])
      expect(told).toEqual(idsOf(of('well')))
    }),
  )
})

test.each([
  ['a store that is away', new StoreProblem('PostgreSQL', 'db:5432', 'away')],
  ['a service that is away', Object.assign(new Error('Bad gateway'), { status: 502 })],
  [
    'a service that refuses connections',
    Object.assign(new Error('Unable to connect'), { code: 'ConnectionRefused' }),
  ],
  ['an answer that is late', Object.assign(new Error('late'), { name: 'TimeoutError' })],
])('%s is the fault of no event', async (_, error) => {
  const handed = await hand('track.saved', 'search', () => Promise.reject(error), tracks('a', 'b'))
  expect(handed).toMatchObject({ done: [], faulty: [], broken: [] })
  expect(idsOf(handed.later)).toEqual(['a', 'b'])
})

test('a store that goes away amid a batch leaves the rest for later', async () => {
  const consumer = async (payloads: { id: string }[]) => {
    if (payloads.length > 1) throw new Error('one of these')
    if (payloads[0]!.id === 'b') throw new StoreProblem('PostgreSQL', 'db:5432', 'away')
  }
  const handed = await hand('track.saved', 'search', consumer, tracks('a', 'b', 'c'))
  expect([idsOf(handed.done), idsOf(handed.later)]).toEqual([['a'], ['b', 'c']])
})
