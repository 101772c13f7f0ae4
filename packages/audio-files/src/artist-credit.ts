import type { CreditedArtist } from './audio-file.ts'

/** What a file says of its artists: the credit as printed, names one by one, MusicBrainz ids. */
export type CreditTags = { credit: string | null; names: string[]; ids: string[] }

const certain = /\s*;\s*|\s+\/\s+|\s*[([]?\b(?:feat\.|ft\.|[Ff]eaturing\b|feat\b|ft\b)\s+/giu
const possible =
  /\s*[;,]\s*|\s+(?:\/|&|\+|x|vs\.?|and|with|und|et|y)\s+|\s*[([]?\b(?:feat|ft|featuring)\b\.?\s+/giu

/**
 * Tells the artists of a credit apart and keeps the words between, so that names and joins put
 * together are the credit again, letter for letter.
 *
 * 1. Several names in the tags (ARTISTS, or ARTIST more than once): those names, where the credit
 *    spells them in order; else those names joined by commas.
 * 2. As many MusicBrainz ids as the credit has parts at ",", "&", "and", "x" and the like: the parts.
 * 3. Else only at words that no act has in its name: "feat.", "ft.", "featuring", ";" and " / ".
 *    "Simon & Garfunkel", "Chloe x Halle" and "Earth, Wind & Fire" stay one.
 */
export function creditArtists({ credit, names, ids }: CreditTags): CreditedArtist[] {
  const named = names.filter((name, at) => name !== '' && names.indexOf(name) === at)
  const text = credit ?? named.join(', ')
  if (text === '') return []
  const several = named.length > 1 ? (alongNames(text, named) ?? commas(named)) : null
  if (several) return withIds(several, ids)
  const byIds = ids.length > 1 ? splitCredit(text, possible) : []
  const split = byIds.length > 1 && byIds.length === ids.length ? byIds : splitCredit(text, certain)
  return withIds(split, ids)
}

/**
 * Every name that a credit may hold, each once: the whole, its parts at words that no act has in its
 * name, and those at ",", "&", "and" and the like. "Simon & Garfunkel" is three.
 */
export function possibleNames(credit: string): string[] {
  const parts = [certain, possible].flatMap((separator) => splitCredit(credit, separator))
  const names = [credit, ...parts.map(({ name }) => name)].map((name) => name.trim())
  return [...new Set(names)].filter(Boolean)
}

/** The credit as printed. */
export const joinCredit = (artists: CreditedArtist[]): string =>
  artists.map(({ name, join }) => name + join).join('')

function alongNames(credit: string, names: string[]): CreditedArtist[] | null {
  const lower = credit.toLowerCase()
  // Lower case of another length would shift every index.
  if (lower.length !== credit.length) return null
  const starts: number[] = []
  let from = 0
  for (const name of names) {
    const at = lower.indexOf(name.toLowerCase(), from)
    if (at < 0) return null
    starts.push(at)
    from = at + name.length
  }
  if (starts[0] !== 0) return null
  return names.map((name, i) => {
    const end = starts[i]! + name.length
    return { ...artist(credit.slice(starts[i], end)), join: credit.slice(end, starts[i + 1]) }
  })
}

const commas = (names: string[]): CreditedArtist[] =>
  names.map((name, i) => ({ ...artist(name), join: i < names.length - 1 ? ', ' : '' }))

function splitCredit(credit: string, separator: RegExp): CreditedArtist[] {
  const artists: CreditedArtist[] = []
  let from = 0
  for (const { index, 0: join } of credit.matchAll(separator)) {
    // "Feat" written so, without a point, is part of a name: Little Feat.
    if (
      index === from ||
      index + join.length === credit.length ||
      /\bF(?:EAT|T|eat|t)\s/.test(join)
    )
      continue
    artists.push({ ...artist(credit.slice(from, index)), join })
    from = index + join.length
  }
  const rest = credit.slice(from)
  const closing = artists.length > 0 && /[([]\S*\s*$/.test(artists.at(-1)!.join)
  const end = closing && /[)\]]$/.test(rest) && rest.length > 1 ? rest.slice(-1) : ''
  return [...artists, { ...artist(rest.slice(0, rest.length - end.length)), join: end }]
}

const artist = (name: string): CreditedArtist => ({ name, musicbrainzId: null, join: '' })

/** Ids belong to artists one by one: with any other number of them nobody can tell whose they are. */
const withIds = (artists: CreditedArtist[], ids: string[]): CreditedArtist[] =>
  ids.length === artists.length
    ? artists.map((one, i) => ({ ...one, musicbrainzId: ids[i] ?? null }))
    : artists
