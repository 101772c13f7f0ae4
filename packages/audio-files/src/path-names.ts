import { basename, dirname, extname, relative, resolve, sep } from 'node:path'
import type { ReleaseDate } from './audio-file.ts'
import { releaseDate } from './release-date.ts'
import { tagLine } from './tag-text.ts'

/** What folder and file names tell of a file; null where they tell nothing. */
export type PathNames = {
  title: string
  artist: string | null
  albumArtist: string | null
  album: string | null
  releaseDate: ReleaseDate | null
  disc: number | null
  track: number | null
}

/** "Genre/Letter/Artist/Album" is as deep as people sort music. */
const deepestAlbum = 4

/**
 * Reads names as people write them: "03 - Silence.ogg", "1-03 Title", "Artist - Title.mp3",
 * "Artist - Album - 03 - Title", in "Artist/Album (1994)/CD 2/". The folder above an album is its
 * artist only below `root`, the folder that was imported, and at most four levels below: elsewhere
 * folders mean anything.
 *
 * A number with blanks behind it and no other mark counts as a track from 01 to 39, so that
 * "12 Rain" is track 12 and "99 Luftballons" is a title.
 */
export function namesFromPath(path: string, root?: string): PathNames {
  const full = resolve(path)
  const file = fromFileName(basename(full, extname(full)))
  const above = dirname(full).split(sep)
  const discFolder = /^(?:cd|dis[ck]|vol(?:ume)?)[\s._-]*(\d{1,2})\b/i.exec(above.at(-1) ?? '')
  const inside =
    root === undefined
      ? 0
      : relative(resolve(root), dirname(full)).split(sep).filter(Boolean).length
  const folders = discFolder && above.length > 2 ? above.slice(0, -1) : above
  const depth = inside - (above.length - folders.length)
  const album = fromAlbumFolder(folders.at(-1) ?? '')
  const artist =
    album.artist ??
    (depth >= 2 && depth <= deepestAlbum ? tagLine(spaced(folders.at(-2) ?? '')) : null)
  return {
    title: file.title,
    artist: file.artist ?? artist,
    albumArtist: artist,
    album: album.name ?? file.album,
    releaseDate: album.releaseDate,
    disc: file.disc ?? (discFolder ? Number(discFolder[1]) : null),
    track: file.track,
  }
}

function fromFileName(name: string) {
  const { disc, track, rest } = leadingNumber(spaced(name))
  const parts = rest.split(/\s+[-–—]\s+/).map((part) => part.trim())
  const numbered = parts.findIndex(
    (part, at) => at > 0 && at < parts.length - 1 && /^\d{1,3}$/.test(part),
  )
  if (numbered > 0) {
    const [artist, album] = parts
    const title = parts.slice(numbered + 1).join(' - ')
    const names = { title: line(title, name), artist: tagLine(artist) }
    return {
      ...names,
      album: numbered > 1 ? tagLine(album) : null,
      disc,
      track: Number(parts[numbered]) || null,
    }
  }
  const artist = parts.length > 1 ? tagLine(parts[0]) : null
  const title = parts.slice(artist ? 1 : 0).join(' - ')
  return { title: line(title, name), artist, album: null, disc, track }
}

const line = (title: string, name: string) => tagLine(title) ?? tagLine(name) ?? 'Untitled'

function leadingNumber(name: string): { disc: number | null; track: number | null; rest: string } {
  const both = /^(\d{1,2})[-.](\d{2,3})(?:\s*[-–—._)]\s*|\s+)(?=\S)/.exec(name)
  if (both)
    return {
      disc: Number(both[1]) || null,
      track: Number(both[2]) || null,
      rest: name.slice(both[0].length),
    }
  const one =
    /^[[(]?(\d{1,3})(?:[\])]\s*|\s*[-–—]\s+|\.\s*(?!\d)|\s+[-–—]|[-–—](?=\D))\s*(?=\S)/.exec(
      name,
    ) ?? /^(0\d{1,2}|[123]\d)\s+(?=\S)/.exec(name)
  if (one) return { disc: null, track: Number(one[1]) || null, rest: name.slice(one[0].length) }
  return { disc: null, track: null, rest: name }
}

function fromAlbumFolder(folder: string) {
  const name = spaced(folder)
  const ahead = /^(?:[[(](\d{4})[\])](?:\s*[-–—])?|(\d{4})\s*[-–—.])\s+(?=\S)/.exec(name)
  const behind = /\s*[[(](\d{4})(?:-\d{2}){0,2}[\])]/.exec(name)
  const year = releaseDate(ahead?.[1] ?? ahead?.[2] ?? behind?.[1])
  const title = ahead && year ? name.slice(ahead[0].length) : name.replace(behind?.[0] ?? '', '')
  const parts = title.split(/\s+[-–—]\s+/)
  const artist = parts.length > 1 ? tagLine(parts[0]) : null
  const rest = artist ? parts.slice(1).join(' - ') : title
  // "Artist - 1994 - Album" keeps its year between the names.
  const between = /^(\d{4})\s+[-–—]\s+(?=\S)/.exec(rest)
  return {
    name: tagLine(between ? rest.slice(between[0].length) : rest) ?? tagLine(folder),
    artist,
    releaseDate: year ?? releaseDate(between?.[1]),
  }
}

/** "my_song_title", as downloads are named. */
const spaced = (name: string) => (/\s/.test(name) ? name : name.replaceAll('_', ' ')).trim()
