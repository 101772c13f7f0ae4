import { joinedForms, wordsOf } from './fold.ts'
import type { DocumentType, SearchDocument } from './search-index.ts'

/**
 * A document as every adapter stores it: folded words, a space between them. Joined spellings
 * follow after a bar: "ac dc | acdc".
 */
export type IndexEntry = {
  type: DocumentType
  id: string
  title: string
  artist: string
  album: string
  genre: string
  year: number | null
  isrc: string | null
  upc: string | null
  popularity: number
  /** Milliseconds since 1970. */
  addedAt: number
}

/** An artist is also found by `artist:`, an album by `album:`. */
export function toIndexEntry(document: SearchDocument): IndexEntry {
  const { type, id, name, artists, album, genres, year, isrc, upc, popularity, addedAt } = document
  const artistNames = type === 'artist' ? [name, ...artists.filter((a) => a !== name)] : artists
  const albumName = type === 'album' ? name : album
  return {
    type,
    id,
    title: searchable([name]),
    artist: searchable(artistNames),
    album: albumName === null ? '' : searchable([albumName]),
    genre: searchable(genres),
    year: year !== null && Number.isInteger(year) && year > 0 && year <= 9999 ? year : null,
    isrc: foldIsrc(isrc ?? '') || null,
    upc: foldUpc(upc ?? '') || null,
    popularity: Math.min(Math.max(popularity || 0, 0), 100),
    addedAt: Date.parse(addedAt) || 0,
  }
}

/** The words of a stored text, without its joined spellings. */
export const spelledWords = (text: string) => {
  const bar = text.indexOf(' | ')
  return bar < 0 ? text : text.slice(0, bar)
}

/** What two titles have in common when they are the same but for spaces, signs and accents. */
export const titleKey = (title: string) => spelledWords(title).replaceAll(' ', '').slice(0, 200)

/** ISRCs (ISO 3901) are written with and without hyphens; '' when there is none. */
export const foldIsrc = (isrc: string) => isrc.replace(/[^a-z0-9]/gi, '').toUpperCase()

/** A UPC (12 digits) is an EAN (13) with a zero before it; '' when there is none. */
export const foldUpc = (upc: string) => upc.replace(/\D/g, '').replace(/^0+/, '')

/** Popularity in tenths, 0 to 1000: what is no further apart is equally popular. */
export const tenthsOf = (popularity: number) => 1000 - Math.round((100 - popularity) * 10)

function searchable(texts: string[]) {
  const words = texts.flatMap(wordsOf).join(' ')
  const joined = texts.flatMap(joinedForms).join(' ')
  return joined ? `${words} | ${joined}` : words
}
