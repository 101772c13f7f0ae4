import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { placesApart } from './places-apart.ts'

test('each song stands as far from another as the nearest two places where they are on a list', () => {
  const list = fc.array(fc.constantFrom<string>('a', 'b', 'c', 'd'), { maxLength: 12 })
  fc.assert(
    fc.property(list, fc.constantFrom('a', 'e'), (tracks, from) => {
      const at = (song: string) => tracks.flatMap((one, n) => (one === song ? [n] : []))
      const nearest = (song: string) =>
        Math.min(...at(song).flatMap((here) => at(from).map((there) => Math.abs(here - there))))
      const others = [...new Set(tracks)].filter((song) => song !== from && at(from).length)
      expect(new Map(others.map((song) => [song, nearest(song)]))).toEqual(
        placesApart(tracks, from),
      )
    }),
  )
})
