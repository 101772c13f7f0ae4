import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { createDigest, orderedJson } from './digest.ts'

const digestOf = (songs: string[]) => {
  const digest = createDigest()
  for (const song of songs) digest.add(song)
  return digest.toString()
}

test('the same songs in another order are the same, one more, less or other is not', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.string(), (songs, other) => {
      expect(digestOf(songs.toReversed())).toBe(digestOf(songs))
      expect(digestOf([...songs, other])).not.toBe(digestOf(songs))
      if (songs[0] !== undefined && songs[0] !== other)
        expect(digestOf([other, ...songs.slice(1)])).not.toBe(digestOf(songs))
    }),
  )
})

test('an album whose fields come in another order is the same text', () => {
  const turned = (value: unknown): unknown =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .toReversed()
            .map(([key, inner]) => [key, turned(inner)]),
        )
      : value
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (album) => {
      expect(orderedJson(turned(album))).toBe(orderedJson(album))
    }),
  )
})
