import type { Db } from 'mongodb'

/** A document with every shape that a store of ours uses: nested, listed, optional. */
export type Song = {
  _id: string
  title: string
  album: { id: string; year: number }
  artists: { id: string; name: string; role?: string }[]
  genres: string[]
  plays: number
  removedAt?: Date
}

/** A song of the given number: `song-0007`, on one of four albums. */
export function song(number: number, differing: Partial<Song> = {}): Song {
  const serial = String(number).padStart(4, '0')
  return {
    _id: `song-${serial}`,
    title: `Title ${serial}`,
    album: { id: `album-${number % 4}`, year: 2000 + (number % 4) },
    artists: [
      { id: `artist-${number % 3}`, name: `Singer ${number % 3}` },
      { id: 'artist-x', name: 'Everywhere', role: 'producer' },
    ],
    genres: number % 2 ? ['folk', 'live'] : ['folk'],
    plays: number,
    ...differing,
  }
}

/** An empty collection under a name of its own. */
export const newShelf = (db: Db) =>
  db.collection<Song>(`song_${crypto.randomUUID().replaceAll('-', '')}`)

/** A collection with the songs 0 to count - 1. */
export async function filledShelf(db: Db, count: number) {
  const songs = newShelf(db)
  await songs.insertMany(Array.from({ length: count }, (_, number) => song(number)))
  return songs
}

/** What a refused write was refused with; undefined when it was not. */
export const refusal = (writing: Promise<unknown>) =>
  writing.then(
    () => undefined,
    (error: unknown) => error,
  )
