import { normaliseName } from '@busker/audio-files/names'

/** A genre of the library, however it is written. */
export interface Genre {
  /** Its slug: 'hip-hop'. */
  id: string
  /** As most albums write it. */
  name: string
  spellings: string[]
  albums: number
}

const SAYS_SOMETHING = /[\p{L}\p{N}]/u

/** 'Hip Hop', 'hip-hop' and 'Hip-Hop!' are one; '' is none, as of an accent without its letter. */
export function slugOf(genre: string) {
  const slug = normaliseName(genre).replaceAll(' ', '-')
  return SAYS_SOMETHING.test(genre) && SAYS_SOMETHING.test(slug) ? slug : ''
}

/** The genres of some albums, that of most albums first; the same for any order of what is counted. */
export function gatherGenres(counted: { genre: string; albums: number }[]): Genre[] {
  const byLikelihood = counted.toSorted(
    (a, b) => b.albums - a.albums || (a.genre < b.genre ? -1 : 1),
  )
  const bySlug = Map.groupBy(byLikelihood, ({ genre }) => slugOf(genre))
  bySlug.delete('')
  return [...bySlug]
    .map(([id, written]) => ({
      id,
      name: written[0]!.genre,
      spellings: written.map(({ genre }) => genre),
      albums: written.reduce((sum, { albums }) => sum + albums, 0),
    }))
    .toSorted((a, b) => b.albums - a.albums || (a.id < b.id ? -1 : 1))
}

/** Every spelling in the library of these genres, given by slug or as written. */
export function spellingsOf(genres: Genre[], wanted: string[]): string[] {
  const slugs = new Set(wanted.map(slugOf))
  return genres.filter(({ id }) => slugs.has(id)).flatMap(({ spellings }) => spellings)
}
