import { normaliseName } from '@busker/audio-files/names'

const DISC_FOLDER = /^(?:cd|dis[ck]|disque|lp)[\s._-]*(?:\d{1,2}|[a-d])(?:\b|_).*$/i

/** The folder of an album whose discs lie in folders of their own ('CD1', 'Disc 2 - Live'). */
const withoutDisc = (folder: string) => {
  const names = folder.split('/')
  return DISC_FOLDER.test(names.at(-1) ?? '') ? names.slice(0, -1).join('/') : folder
}

/**
 * The key of the files in one folder that name the same album. `folder` is relative to the folder
 * that was imported: '' for that one itself.
 */
export const placeKey = (folder: string, album: string) =>
  `in:${withoutDisc(folder)}\n${normaliseName(album)}`

/**
 * The key of an album by what its files say: the MusicBrainz release, else album artist and name.
 * undefined when they say neither; then their place tells (see `homeOf`).
 */
export function taggedKey(tags: {
  name: string
  artistCredit: string | null
  musicbrainzId: string | null
}): string | undefined {
  if (tags.musicbrainzId) return `mb:${tags.musicbrainzId.toLowerCase()}`
  if (tags.artistCredit)
    return `by:${normaliseName(tags.artistCredit)}\n${normaliseName(tags.name)}`
  return undefined
}

/**
 * The album of the files of a place that name no album artist: the one that the others of the place
 * are on, when that is a single one; else an album of their own.
 */
export const homeOf = (taggedAlbumIds: Iterable<string>, own: string) => {
  const [first, ...others] = new Set(taggedAlbumIds)
  return first !== undefined && !others.length ? first : own
}
