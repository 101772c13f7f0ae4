import type { PlaylistWriter } from './exported-playlist.ts'
import type { FileFormat } from './file-format.ts'
import { readCsv } from './formats/read-csv.ts'
import { readJspf } from './formats/read-jspf.ts'
import { readM3u } from './formats/read-m3u.ts'
import { readXspf } from './formats/read-xspf.ts'
import { csvWriter } from './formats/write-csv.ts'
import { jspfWriter } from './formats/write-jspf.ts'
import { m3u8Writer } from './formats/write-m3u8.ts'
import { xspfWriter } from './formats/write-xspf.ts'
import type { ListedPlaylist } from './listed-playlist.ts'

/** How each format is written and read. Readers throw BrokenFile and TooManyTracks. */
export const formats: Record<
  FileFormat,
  { writer: PlaylistWriter; read: (text: string) => ListedPlaylist }
> = {
  m3u8: { writer: m3u8Writer, read: readM3u },
  xspf: { writer: xspfWriter, read: readXspf },
  jspf: { writer: jspfWriter, read: readJspf },
  csv: { writer: csvWriter, read: readCsv },
}
