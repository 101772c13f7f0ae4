import { namesFromPath } from '@busker/audio-files/path-names'
import {
  BrokenFile,
  type ListedPlaylist,
  type ListedTrack,
  MOST_LISTED,
  TooManyTracks,
} from '../listed-playlist.ts'

/** Longer lines hold no names. */
const LONGEST_LINE = 8192

/** What the lines before a location say of it. */
type About = Partial<ListedTrack> & { display?: string }

/** Reads M3U: locations alone, or extended with names, albums and lengths. */
export function readM3u(text: string): ListedPlaylist {
  const read: ListedPlaylist = { tracks: [] }
  let about: About = {}
  for (const [index, whole] of text.split(/\r\n|\r|\n/).entries()) {
    const line = whole.slice(0, LONGEST_LINE).trim()
    const [, name = '', value = ''] = /^#([\w-]+):?(.*)$/s.exec(line) ?? []
    if (/^EXT-X-/i.test(name))
      throw new BrokenFile(
        'this is the list of a stream (HLS), not of songs. Send the playlist itself.',
        index + 1,
      )
    if (line.startsWith('#')) {
      if (name.toUpperCase() === 'PLAYLIST') read.name = value.trim()
      else about = { ...about, ...said(name.toUpperCase(), value) }
      continue
    }
    if (!line) continue
    if (read.tracks.length === MOST_LISTED) throw new TooManyTracks()
    read.tracks.push(trackAt(line, about, index + 1))
    about = {}
  }
  return read
}

function said(name: string, value: string): About {
  if (name === 'EXTALB') return { album: value.trim() }
  if (name === 'EXTART') return { artist: value.trim() }
  if (name === 'ISRC') return { isrc: value.trim() }
  if (name === 'MUSICBRAINZ-RECORDING') return { recordingMusicbrainzId: value.trim() }
  if (name !== 'EXTINF') return {}
  // Some write key="value" between the length and the comma.
  const [, seconds = '', display = ''] =
    /^\s*(-?[\d.]*)(?:\s+[\w-]+="[^"]*")*[^,"]*,(.*)$/s.exec(value) ?? []
  const durationMs = Number(seconds) * 1000
  return { display: display.trim(), ...(durationMs > 0 ? { durationMs } : {}) }
}

function trackAt(location: string, { display, ...about }: About, line: number): ListedTrack {
  const { album, artist } = about
  const named = display ? splitDisplay(display, artist) : namesOf(location)
  return {
    ...about,
    ...named,
    artist: named.artist ?? artist,
    album: album ?? named.album,
    line,
    uris: [location],
  }
}

type Names = Pick<ListedTrack, 'title' | 'artist' | 'album'>

/** "Artist - Title", as EXTINF has it. The artist may have a dash too, which EXTART tells. */
export function splitDisplay(display: string, artist?: string): Names {
  if (artist && display.startsWith(`${artist} - `))
    return { artist, title: display.slice(artist.length + 3).trim() }
  const dash = /\s[-–—]\s/.exec(display)
  if (!dash) return { title: display }
  return {
    artist: display.slice(0, dash.index).trim(),
    title: display.slice(dash.index + dash[0].length).trim(),
  }
}

/** What folders and the name of a file tell: "Artist/Album/03 - Title.mp3". */
function namesOf(location: string): Names {
  const path = pathOf(location)
    .replaceAll('\\', '/')
    .replace(/^[a-z]:/i, '')
  if (!/\.\w{2,5}$/.test(path)) return {}
  const folders = path.split('/').slice(0, -1).filter(Boolean)
  const root = `/${folders.slice(0, -2).join('/')}`
  const { title, artist, album } = namesFromPath(`/${path}`, root)
  return {
    title,
    artist: artist ?? undefined,
    album: folders.length ? (album ?? undefined) : undefined,
  }
}

function pathOf(location: string) {
  if (!/^[a-z][\w+.-]+:\/\//i.test(location)) return location
  try {
    return decodeURIComponent(new URL(location).pathname)
  } catch {
    return ''
  }
}
