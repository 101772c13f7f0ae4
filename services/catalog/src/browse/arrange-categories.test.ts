import { expect, test } from 'bun:test'
import { unsaid } from '../documents/category.ts'
import { gatherGenres } from '../genres/genres.ts'
import { arrangeCategories } from './arrange-categories.ts'

const genres = gatherGenres([
  { genre: 'Jazz', albums: 3 },
  { genre: 'jazz', albums: 1 },
  { genre: 'Soul', albums: 2 },
])
const ids = (some: { id: string }[]) => some.map(({ id }) => id)

test('a category stands where the albums of its genres put it, if the owner does not', () => {
  const calm = { ...unsaid('calm'), name: 'Calm', genres: ['soul', 'jazz'] }
  const empty = { ...unsaid('empty'), name: 'Empty' }
  expect(ids(arrangeCategories(genres, [calm, empty], []))).toEqual([
    'calm',
    'jazz',
    'soul',
    'empty',
  ])
  const [first] = arrangeCategories(genres, [calm], ['calm'])
  expect(first?.spellings).toEqual(['Jazz', 'jazz', 'Soul'])
})

test('a category whose genre has left the library waits for it, with all that was said', () => {
  const polka = { ...unsaid('polka'), hidden: true, names: { cs: 'Polka!' } }
  const named = { ...unsaid('waltz'), name: 'Waltzes' }
  expect(ids(arrangeCategories(genres, [polka, named], ['polka']))).toEqual([
    'jazz',
    'soul',
    'waltz',
  ])
  const back = gatherGenres([{ genre: 'Polka', albums: 1 }])
  expect(arrangeCategories(back, [polka], [])).toMatchObject([
    { id: 'polka', name: 'Polka', names: { cs: 'Polka!' }, genres: ['polka'], hidden: true },
  ])
})
