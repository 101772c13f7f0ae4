import fc from 'fast-check'
import { uriOf } from '../playlists.fixture.ts'

/** An item of a simple list: which song, and which of its items. */
export interface Item {
  song: number
  key: symbol
}

/** What a client asks, as songs by number. */
export interface Asked {
  method: string
  body: (songs: string[]) => Record<string, unknown>
  /** What becomes of the list `now` when the client saw it as `seen`; undefined when it is refused. */
  apply: (now: Item[], seen: Item[]) => Item[] | undefined
}

const SONGS = 6
const song = fc.nat(SONGS - 1)
const place = fc.nat(10)
const fresh = (songs: number[]): Item[] => songs.map((one) => ({ song: one, key: Symbol() }))
const without = (list: Item[], gone: Item[]) => list.filter((item) => !gone.includes(item))

const add = fc
  .tuple(fc.array(song, { minLength: 1, maxLength: 3 }), fc.option(place, { nil: undefined }))
  .map(([some, position]): Asked => ({
    method: 'POST',
    body: (songs) => ({ uris: some.map((one) => uriOf(songs[one] ?? '')), position }),
    apply: (now) =>
      position !== undefined && position > now.length
        ? undefined
        : now.toSpliced(position ?? now.length, 0, ...fresh(some)),
  }))

const remove = fc.array(song, { minLength: 1, maxLength: 2 }).map((some): Asked => ({
  method: 'DELETE',
  body: (songs) => ({ items: some.map((one) => ({ uri: uriOf(songs[one] ?? '') })) }),
  apply: (now, seen) =>
    without(
      now,
      seen.filter((item) => some.includes(item.song)),
    ),
}))

const removeFrom = fc
  .uniqueArray(fc.tuple(song, place), { minLength: 1, maxLength: 3 })
  .map((places): Asked => ({
    method: 'DELETE',
    body: (songs) => ({
      tracks: places.map(([one, at]) => ({ uri: uriOf(songs[one] ?? ''), positions: [at] })),
    }),
    apply: (now, seen) =>
      places.every(([one, at]) => seen[at]?.song === one)
        ? without(
            now,
            places.flatMap(([, at]) => seen[at] ?? []),
          )
        : undefined,
  }))

const replace = fc.array(song, { maxLength: 5 }).map((some): Asked => ({
  method: 'PUT',
  body: (songs) => ({ uris: some.map((one) => uriOf(songs[one] ?? '')) }),
  apply: () => fresh(some),
}))

const move = fc
  .tuple(place, fc.integer({ min: 1, max: 4 }), place)
  .map(([range_start, range_length, insert_before]): Asked => ({
    method: 'PUT',
    body: () => ({ range_start, range_length, insert_before }),
    apply(now, seen) {
      const end = range_start + range_length
      if (end > seen.length || insert_before > seen.length) return undefined
      if (insert_before >= range_start && insert_before <= end) return now
      const range = seen.slice(range_start, end)
      const rest = without(now, range)
      const next = seen.slice(insert_before).find((item) => rest.includes(item))
      const moved = range.filter((item) => now.includes(item))
      return rest.toSpliced(next ? rest.indexOf(next) : rest.length, 0, ...moved)
    },
  }))

/** Anything that clients do to the items of a playlist. */
export const asked = fc.oneof(
  { weight: 4, arbitrary: add },
  { weight: 5, arbitrary: move },
  { weight: 1, arbitrary: remove },
  { weight: 2, arbitrary: removeFrom },
  { weight: 1, arbitrary: replace },
)
