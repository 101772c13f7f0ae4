import type { ExportedTrack, PlaylistWriter } from '../exported-playlist.ts'
import { toCell } from './csv-cell.ts'

/** Named as Exportify does, so that others read it too. */
const columns: Record<string, (track: ExportedTrack) => string> = {
  'Track URI': ({ uri }) => uri,
  'Track Name': ({ title }) => title,
  'Artist Name(s)': ({ artist }) => artist,
  'Album Name': ({ album }) => album,
  'Track Number': ({ number }) => (number ? String(number) : ''),
  'Track Duration (ms)': ({ durationMs }) => String(durationMs),
  ISRC: ({ isrc }) => isrc ?? '',
  'MusicBrainz Recording ID': ({ recordingMusicbrainzId }) => recordingMusicbrainzId ?? '',
  'Track URL': ({ url }) => url,
  'Added At': ({ addedAt }) => addedAt.toISOString(),
}

/** Every cell in quotes: then no text of it can begin another cell. */
const row = (cells: string[]) =>
  `${cells.map((cell) => `"${toCell(cell).replaceAll('"', '""')}"`).join(',')}\r\n`

/** CSV by RFC 4180, which spreadsheets open as what it is: the mark at the start says UTF-8. */
export const csvWriter: PlaylistWriter = {
  mediaType: 'text/csv; charset=utf-8',
  extension: 'csv',
  head: () => `\ufeff${row(Object.keys(columns))}`,
  track: (track) => row(Object.values(columns).map((of) => of(track))),
  foot: '',
}
