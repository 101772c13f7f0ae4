import { expect, test } from 'bun:test'
import { newId } from '@busker/contracts/ids'
import fc from 'fast-check'
import { readArtistIds } from './read-artist-ids.ts'

const FORMS = [
  (id: string) => id,
  (id: string) => `busker:artist:${id}`,
  (id: string) => `https://music.example/artist/${id}`,
  (id: string) => `http://localhost:4000/artist/${id}/?from=mail#top`,
  (id: string) => `/artist/${id}`,
]

test('however artists are pasted, one after the other, their ids are read in that order', () => {
  const one = fc.record({
    id: fc.nat().map(() => newId()),
    form: fc.constantFrom(...FORMS),
    gap: fc.constantFrom('\n', '\r\n', ', ', ' ', ',,\n'),
  })
  fc.assert(
    fc.property(fc.array(one), (typed) => {
      const text = typed.map(({ id, form, gap }) => form(id) + gap).join('')
      expect(readArtistIds(text)).toEqual(typed.map(({ id }) => id))
    }),
  )
})
