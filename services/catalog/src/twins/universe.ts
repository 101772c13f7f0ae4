import { stepsFor } from '@busker/test-servers/store-twins'
import fc from 'fast-check'
import { idOf } from '../documents/fixtures.ts'
import type { CatalogStore } from '../store.ts'

export const step = stepsFor<CatalogStore>()

// Of everything a few, so that they meet.
const idsOf = (kind: string, count: number) =>
  Array.from({ length: count }, (_, n) => idOf(`${kind} ${n}`))
export const ids = {
  artist: idsOf('artist', 3),
  album: idsOf('album', 3),
  track: idsOf('track', 4),
  none: idOf('none'),
}
export const oneOf = <T>(some: readonly T[]) => fc.constantFrom(...some)
export const someOf = <T>(some: readonly T[]) => fc.subarray([...some])

/** No two of these are in the order of their letters and of their bytes. */
const words = ['', 'a', 'B', 'b', 'ä', 'Z', '_x', 'é', 'e\u0301', '日', 'ﬁ']
export const word = oneOf(words)
/** Whatever people write. */
export const text = fc.string({ unit: 'grapheme', maxLength: 10 })
export const genres = ['Folk', 'folk', 'a;b', 'Électro', '']
export const genreList = fc.array(oneOf(genres), { maxLength: 3 })
export const moment = oneOf([0, 5, 1_795_000_000_123])
export const musicbrainzIds = ['mb-1', 'mb-2']

export const images = fc.array(
  fc.record({ key: oneOf(['ab', 'cd']), width: oneOf([64, 640]), height: fc.constant(64) }),
  { maxLength: 2 },
)
/** JSON has one zero. */
export const decibels = fc.double({ min: -200, max: 20, noNaN: true }).map((value) => value + 0)

/** What is asked for by each of these, one answer after the other. */
export async function each<T, A>(some: readonly T[], ask: (one: T) => Promise<A>) {
  const answers: A[] = []
  for (const one of some) answers.push(await ask(one))
  return answers
}

export const slices = [
  { limit: 10, offset: 0 },
  { limit: 1, offset: 1 },
]
