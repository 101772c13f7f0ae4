import type { PlaylistWriter } from '../exported-playlist.ts'

/** A text without line breaks, which end a line of the format. */
const line = (text: string) => text.replace(/[\r\n]+/g, ' ').trim()

/**
 * Extended M3U in UTF-8. What it has no words for stands in lines that others take for comments:
 * `#ISRC:` and `#MUSICBRAINZ-RECORDING:`. A track's location is its page.
 */
export const m3u8Writer: PlaylistWriter = {
  // application/vnd.apple.mpegurl is HLS (RFC 8216), and says how one stream is cut up.
  mediaType: 'audio/mpegurl; charset=utf-8',
  extension: 'm3u8',
  head: ({ name }) => `#EXTM3U\n#PLAYLIST:${line(name)}\n`,
  track: ({ title, artist, album, durationMs, isrc, recordingMusicbrainzId, url }) =>
    [
      `#EXTINF:${Math.round(durationMs / 1000)},${line(artist)} - ${line(title)}`,
      `#EXTART:${line(artist)}`,
      `#EXTALB:${line(album)}`,
      ...(isrc ? [`#ISRC:${isrc}`] : []),
      ...(recordingMusicbrainzId ? [`#MUSICBRAINZ-RECORDING:${recordingMusicbrainzId}`] : []),
      `${url}\n`,
    ].join('\n'),
  foot: '',
}
