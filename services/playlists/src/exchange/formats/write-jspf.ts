import type { PlaylistWriter } from '../exported-playlist.ts'
import { identifiersOf } from '../identifiers.ts'

/** JSPF, which is XSPF as JSON: https://xspf.org/jspf. */
export const jspfWriter: PlaylistWriter = {
  mediaType: 'application/jspf+json',
  extension: 'jspf',
  head: ({ uri, url, name, description, creator }) => {
    const about = {
      title: name,
      ...(creator ? { creator } : {}),
      ...(description ? { annotation: description } : {}),
      info: url,
      identifier: uri,
    }
    return `{"playlist":${JSON.stringify(about).slice(0, -1)},"track":[`
  },
  track: (track, index) => {
    const { title, artist, album, number, durationMs, url } = track
    const written = {
      identifier: identifiersOf(track),
      title,
      creator: artist,
      album,
      ...(number ? { trackNum: number } : {}),
      duration: durationMs,
      info: url,
    }
    return `${index ? ',' : ''}\n${JSON.stringify(written)}`
  },
  foot: '\n]}}\n',
}
