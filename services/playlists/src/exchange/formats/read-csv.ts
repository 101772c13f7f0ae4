import { CsvError, parse } from 'csv-parse/sync'
import {
  BrokenFile,
  type ListedPlaylist,
  type ListedTrack,
  MOST_LISTED,
  TooManyTracks,
} from '../listed-playlist.ts'
import { fromCell } from './csv-cell.ts'
import { type Column, type Columns, columnsIn } from './csv-columns.ts'
import { splitDisplay } from './read-m3u.ts'

const LONGEST_ROW = 65_536

interface Row {
  record: string[]
  /** `lines`: on which line the row ends. */
  info: { lines: number }
}

/** Reads CSV with a first line of headings, separated by commas, semicolons or tabs. */
export function readCsv(text: string): ListedPlaylist {
  const [headings, ...rows] = rowsOf(text)
  const columns = headings && columnsIn(headings.record)
  if (!columns)
    throw new BrokenFile(
      'no column tells a song. Name the columns: title, artist, album, isrc or Track URI.',
      1,
    )
  if (rows.length > MOST_LISTED) throw new TooManyTracks()
  const tracks = rows.map(({ record }, i) => {
    const before = i ? rows[i - 1] : headings
    return trackOf(record, columns, (before?.info.lines ?? 0) + 1)
  })
  const named = columns.playlistName === undefined ? '' : rows[0]?.record[columns.playlistName]
  return { name: named || undefined, tracks }
}

/** What separates the cells of the first line, that tells most columns of them. */
export function separatorOf(text: string) {
  const [first = ''] = text.replace(/^\ufeff/, '').split(/[\r\n]/, 1)
  const told = [',', ';', '\t'].map((separator) => {
    const headings = first.slice(0, LONGEST_ROW).split(separator)
    const columns = columnsIn(headings.map((heading) => heading.replaceAll('"', '')))
    return { separator, columns: Object.keys(columns ?? {}).length }
  })
  return told.toSorted((a, b) => b.columns - a.columns).find(({ columns }) => columns > 0)
    ?.separator
}

function rowsOf(text: string) {
  try {
    return parse(text, {
      bom: true,
      delimiter: separatorOf(text) ?? ',',
      info: true,
      max_record_size: LONGEST_ROW,
      relax_column_count: true,
      skip_empty_lines: true,
      to: MOST_LISTED + 2,
    }) as unknown as Row[]
  } catch (error) {
    if (error instanceof CsvError)
      throw new BrokenFile(
        `the CSV is broken (${error.message.replace(/,? at line.*$/s, '')}).`,
        Number(error['lines']) || 1,
      )
    throw error
  }
}

function trackOf(record: string[], columns: Columns, line: number): ListedTrack {
  const cell = (column: Column) => {
    const at = columns[column]
    return at === undefined ? undefined : fromCell(record[at] ?? '') || undefined
  }
  const number = (column: Column) => {
    const text = cell(column)
    return text === undefined ? undefined : Number(text)
  }
  const [title, artist] = [cell('title'), cell('artist')]
  const uri = cell('uri')
  return {
    line,
    uris: uri ? [uri.trim()] : [],
    // Lists of videos have both in one cell.
    ...(title && !artist ? splitDisplay(title) : { title, artist: artist?.replaceAll('\\,', ',') }),
    album: cell('album'),
    trackNumber: number('trackNumber'),
    durationMs: number('durationMs') ?? clock(cell('duration')),
    isrc: cell('isrc'),
    recordingMusicbrainzId: cell('recordingMusicbrainzId'),
  }
}

/** "3:45", "1:02:03" or seconds, as milliseconds. */
const clock = (text: string | undefined) =>
  text && /^\d+(:\d\d){0,2}(\.\d+)?$/.test(text)
    ? text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1000
    : undefined
