import { separatorOf } from './formats/read-csv.ts'

export const fileFormats = ['m3u8', 'xspf', 'jspf', 'csv'] as const
export type FileFormat = (typeof fileFormats)[number]

/** The media types that a format goes by. */
export const mediaTypes: Record<string, FileFormat> = {
  'audio/mpegurl': 'm3u8',
  'audio/x-mpegurl': 'm3u8',
  'application/mpegurl': 'm3u8',
  'application/x-mpegurl': 'm3u8',
  'application/vnd.apple.mpegurl': 'm3u8',
  'application/xspf+xml': 'xspf',
  'application/xml': 'xspf',
  'text/xml': 'xspf',
  'application/jspf+json': 'jspf',
  'application/json': 'jspf',
  'text/csv': 'csv',
  'application/csv': 'csv',
  'text/tab-separated-values': 'csv',
}

/** The format that a media type names. */
export const formatOfType = (type: string | undefined): FileFormat | undefined =>
  mediaTypes[type?.split(';')[0]?.trim().toLowerCase() ?? '']

/** The format that a text looks like. */
export function formatOfText(text: string): FileFormat | undefined {
  const start = text
    .slice(0, 2000)
    .replace(/^\ufeff/, '')
    .trimStart()
  if (/^#(EXTM3U|EXTINF|PLAYLIST)\b/i.test(start)) return 'm3u8'
  if (start.startsWith('<'))
    return /<(\w+:)?playlist\b/.test(text.slice(0, 20_000)) ? 'xspf' : undefined
  if (start.startsWith('{')) return 'jspf'
  if (separatorOf(start)) return 'csv'
  const lines = start.split(/[\r\n]+/).filter((line) => line && !line.startsWith('#'))
  // The last one may be cut off here.
  const whole = lines.length > 1 ? lines.slice(0, -1) : lines
  const isLocation =
    /^(https?:\/\/\S+|busker:track:\w{22}|.+\.(mp3|m4a|aac|flac|ogg|oga|opus|wav|wma|aiff?))$/i
  return whole.length && whole.every((line) => isLocation.test(line.trim())) ? 'm3u8' : undefined
}
