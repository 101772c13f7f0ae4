import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { expectTwins, inAnyOrder, stepsFor } from './store-twins.ts'

interface Shelf {
  songs: { add(title: string): Promise<void>; remove(title: string): Promise<void> }
  titles(): Promise<string[]>
  close(): Promise<void>
}

/** `keeps` says what is left on removing a title. */
const shelf = (keeps: (title: string, gone: string) => boolean) => ({
  async fresh(): Promise<Shelf> {
    let titles: string[] = []
    return {
      songs: {
        async add(title) {
          if (titles.includes(title)) throw Object.assign(new Error('twice'), { code: 11_000 })
          titles.push(title)
        },
        async remove(gone) {
          titles = titles.filter((title) => keeps(title, gone))
        },
      },
      titles: async () => inAnyOrder(titles) as string[],
      close: async () => {},
    }
  },
  close: async () => {},
})

const careful = () => shelf((title, gone) => title !== gone)
const careless = () => shelf((title, gone) => title.toLowerCase() !== gone.toLowerCase())
const step = stepsFor<Shelf>()
const title = fc.constantFrom('song', 'Song', 'tune')
const add = step('add', title, (store, one) => store.songs.add(one))
const remove = step('remove', title, (store, one) => store.songs.remove(one))

const outcome = (
  twins: [ReturnType<typeof shelf>, ReturnType<typeof shelf>],
  steps = [add, remove],
) =>
  expectTwins({ twins, steps, look: (store) => store.titles(), runs: 200, most: 8 }).then(
    () => 'the same',
    (error: unknown) => String(error),
  )

test('two shelves that keep the same songs are the same', async () => {
  expect(await outcome([careful(), careful()])).toBe('the same')
})

test('a song that only one of two shelves lost is told of by the fewest steps', async () => {
  const told = await outcome([careful(), careless()])
  expect(told).toContain('seed:')
  expect(told).toMatch(
    /Counterexample: \[\[add "song",remove "Song"\]\]|\[\[add "Song",remove "song"\]\]/,
  )
})

test('shelves of which something was never asked are not called the same', async () => {
  expect(await outcome([careful(), careful()], [add])).toContain('songs.remove')
})
