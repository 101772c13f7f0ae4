import { SaxesParser } from 'saxes'
import {
  BrokenFile,
  type ListedPlaylist,
  type ListedTrack,
  MOST_LISTED,
  TooManyTracks,
} from '../listed-playlist.ts'

/** A playlist is five elements deep, and extensions are not much deeper. */
const DEEPEST = 64

/**
 * Reads XSPF (https://xspf.org/spec) as a stream of tags: no entity but the five of XML is known, so
 * nothing can be expanded or fetched. What stands in the wrong place is left out, as the spec asks.
 */
export function readXspf(text: string): ListedPlaylist {
  const read: ListedPlaylist = { tracks: [] }
  const parser = new SaxesParser({ xmlns: true })
  const path: string[] = []
  let track: ListedTrack | undefined
  let words = ''

  parser.on('error', ({ message }) => {
    throw new BrokenFile(`the XML is broken (${message.replace(/^[\d:]+ /, '')}).`, parser.line)
  })
  parser.on('opentag', ({ local }) => {
    path.push(local)
    if (path.length > DEEPEST)
      throw new BrokenFile('the elements are nested too deep.', parser.line)
    if (path.length === 1 && local !== 'playlist')
      throw new BrokenFile(`the root is <${local}>, not the <playlist> of XSPF.`, parser.line)
    words = ''
    if (path.join('/') !== 'playlist/trackList/track') return
    if (read.tracks.length === MOST_LISTED) throw new TooManyTracks()
    track = { line: parser.line, uris: [] }
    read.tracks.push(track)
  })
  const hear = (some: string) => void (words += some)
  parser.on('text', hear)
  parser.on('cdata', hear)
  parser.on('closetag', ({ local }) => {
    const place = path.join('/')
    if (place === 'playlist/title') read.name = words
    if (place === 'playlist/annotation') read.description = words
    if (track && place === `playlist/trackList/track/${local}`) note(track, local, words)
    path.pop()
    words = ''
  })
  parser.write(text.replace(/^\ufeff/, '')).close()
  return read
}

function note(track: ListedTrack, name: string, text: string) {
  if (name === 'location' || name === 'identifier' || name === 'info') track.uris.push(text.trim())
  if (name === 'title') track.title = text
  if (name === 'creator') track.artist = text
  if (name === 'album') track.album = text
  if (name === 'duration') track.durationMs = Number(text)
  if (name === 'trackNum') track.trackNumber = Number(text)
}
