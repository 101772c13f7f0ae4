import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import type { SearchDocument, SearchIndex } from './search-index.ts'
import type { OpenEmpty } from './search-index.suite.ts'
import { document, idsOf } from './song-documents.ts'

// Far apart, so that no typo leads from one to the other.
const words = ['aurora', 'bicycle', 'tundra', 'quince', 'zephyr', 'mimosa', 'fjord', 'gospel']

export function describeChanges(open: OpenEmpty) {
  describe('changes', () => {
    let index: SearchIndex
    beforeAll(async () => {
      index = await open()
    })
    afterAll(() => index.close())
    const restart = () => index.rebuild(stream([]))

    test('a renamed song is found by its new name only', async () => {
      await restart()
      await index.upsert([document('track', 'Working Title', { id: 'song' })])
      await index.upsert([document('track', 'Final Name', { id: 'song' })])
      expect(await idsOf(index, 'track', 'working')).toEqual([])
      expect(await idsOf(index, 'track', 'final')).toEqual(['song'])
      expect(await index.count()).toBe(1)
    })

    test('the last of two equal ids in one call wins', async () => {
      await restart()
      const twice = ['Gravel', 'Velvet'].map((name) => document('track', name, { id: 'song' }))
      await index.upsert(twice)
      expect(await idsOf(index, 'track', 'gravel')).toEqual([])
      expect(await idsOf(index, 'track', 'velvet')).toEqual(['song'])
    })

    test('a removed song is gone, and removing it again does no harm', async () => {
      await restart()
      await index.upsert([document('track', 'Velvet', { id: '1' }), document('album', 'Velvet')])
      await index.remove('track', ['1', 'never there'])
      await index.remove('track', ['1'])
      expect(await idsOf(index, 'track', 'velvet')).toEqual([])
      expect(await idsOf(index, 'album', 'velvet')).toEqual(['Velvet'])
    })

    test('a name that repeats a word takes it from nobody else when it goes', async () => {
      await restart()
      await index.upsert([document('track', 'Rio', { artists: ['Duran'] })])
      for (const name of ['Duran Duran', 'Duran Duran Duran', 'Else']) {
        await index.upsert([document('album', name, { id: 'album', artists: [name, name] })])
        expect(await idsOf(index, 'track', 'duran')).toEqual(['Rio'])
      }
      await index.upsert([document('album', 'New York New York', { id: 'album' })])
      expect(await idsOf(index, 'album', 'album:"york new"')).toEqual(['album'])
      expect(await idsOf(index, 'album', 'new york new york')).toEqual(['album'])
      expect(await idsOf(index, 'album', 'album:"york york"')).toEqual([])
    })

    test('what is found is counted by its type', async () => {
      await restart()
      await index.upsert([document('track', 'Velvet'), document('track', 'Gravel')])
      await index.upsert([document('album', 'Velvet'), document('playlist', 'Velvet')])
      expect(await index.counts()).toEqual({ track: 2, album: 1, artist: 0, playlist: 1 })
    })

    test('work for one alone is done, as often as it is asked for', async () => {
      const done: number[] = []
      for (const time of [1, 2])
        expect(await index.alone(async () => void done.push(time))).toBe(true)
      const failed = index.alone(() => Promise.reject(new Error('The catalogue is away')))
      expect(await failed.catch(String)).toContain('The catalogue is away')
      expect(await index.alone(async () => void done.push(3))).toBe(true)
      expect(done).toEqual([1, 2, 3])
    })

    test('a rebuild replaces everything while listeners search', async () => {
      await restart()
      await index.upsert([document('track', 'Velvet Old', { id: 'old' })])
      let isDone = false
      const failures: unknown[] = []
      const listener = (async () => {
        while (!isDone) {
          const found = await idsOf(index, 'track', 'velvet').catch((e) => [`failed: ${e}`])
          if (found.length === 0 || found[0]?.startsWith('failed')) failures.push(found)
          await Bun.sleep(1)
        }
      })()
      const songs = Array.from({ length: 900 }, (_, n) => document('track', `Velvet ${n}`))
      await index.rebuild(stream(songs))
      isDone = true
      await listener
      expect(failures).toEqual([])
      expect(await index.count()).toBe(900)
      expect(await idsOf(index, 'track', 'old')).toEqual([])
    })

    test('what changes during a rebuild is kept', async () => {
      await restart()
      async function* slowly() {
        yield document('track', 'Gone Meanwhile', { id: 'gone' })
        yield document('track', 'Stale Name', { id: 'renamed' })
        await index.upsert([document('track', 'Fresh Name', { id: 'renamed' })])
        await index.upsert([document('track', 'Arrived Meanwhile', { id: 'arrived' })])
        await index.remove('track', ['gone'])
      }
      await index.rebuild(slowly())
      expect(await index.count()).toBe(2)
      expect(await idsOf(index, 'track', 'meanwhile')).toEqual(['arrived'])
      expect(await idsOf(index, 'track', 'fresh')).toEqual(['renamed'])
    })

    test('a rebuild whose documents fail to arrive changes nothing', async () => {
      await restart()
      await index.upsert([document('track', 'Velvet')])
      async function* broken() {
        yield document('track', 'Gravel')
        throw new Error('The catalogue is away')
      }
      expect(await index.rebuild(broken()).catch(String)).toContain('The catalogue is away')
      await index.upsert([document('track', 'Copper')])
      expect(await idsOf(index, 'track', 'velvet')).toEqual(['Velvet'])
      expect(await idsOf(index, 'track', 'gravel')).toEqual([])
      expect(await index.count()).toBe(2)
    })

    test('after any changes exactly what should be found is found', async () => {
      const name = fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
      const song = fc.record({ id: fc.constantFrom('1', '2', '3', '4', '5', '6'), name })
      const change = fc.oneof(
        fc.record({ upsert: fc.array(fc.tuple(song, fc.nat(100)), { maxLength: 4 }) }),
        fc.record({ remove: fc.array(song, { maxLength: 3 }) }),
      )
      await fc.assert(
        fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
          await restart()
          const model = new Map<string, string[]>()
          for (const step of changes) {
            if ('upsert' in step) {
              for (const [{ id, name }] of step.upsert) model.set(id, name)
              await index.upsert(
                step.upsert.map(([{ id, name }, popularity]) =>
                  document('track', name.join(' '), { id, popularity }),
                ),
              )
            } else {
              for (const { id } of step.remove) model.delete(id)
              await index.remove(
                'track',
                step.remove.map(({ id }) => id),
              )
            }
          }
          expect(await index.count()).toBe(model.size)
          for (const word of words) {
            const expected = [...model].filter(([, of]) => of.includes(word)).map(([id]) => id)
            expect((await idsOf(index, 'track', word)).toSorted()).toEqual(expected.toSorted())
          }
        }),
        { numRuns: 25 },
      )
    })
  })
}

async function* stream(documents: SearchDocument[]) {
  yield* documents
}
