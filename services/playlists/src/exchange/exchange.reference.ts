import { type Operation, operation } from '@busker/http/operation'
import { MODIFY_ROWS } from '../rights.ts'
import { imported, importedInto, notImported } from './exchange.schemas.ts'
import { mediaTypes } from './file-format.ts'
import { formats } from './formats.ts'

const written = Object.values(formats).map(({ writer }) => writer.mediaType.split(';')[0] ?? '')
const MATCHED =
  'Each track is looked for by its Busker URI or link, by ISRC, by MusicBrainz recording, then by names. The format is told by `format`, else by the type of the body, else by what it looks like.'

const reads = {
  tag: 'Playlists',
  by: 'user',
  scopes: MODIFY_ROWS,
  takes: Object.fromEntries(Object.keys(mediaTypes).map((type) => [type, 'text' as const])),
} satisfies Partial<Operation>
const broken = { 400: ['EMPTY_FILE', 'BROKEN_FILE'], 413: ['TOO_MANY_TRACKS'] }

/** What the reference tells of playlists as files. */
export const reference = {
  exported: operation({
    id: 'exportPlaylist',
    tag: 'Playlists',
    summary: 'A playlist as a file',
    description: 'XSPF unless `format` or the header Accept asks for another.',
    by: 'anyone',
    answers: {
      200: {
        types: Object.fromEntries(written.map((type) => [type, 'any' as const])),
        is: 'The file.',
      },
    },
    refuses: { 404: ['PLAYLIST_NOT_FOUND'], 406: ['NOT_ACCEPTABLE'] },
  }),
  imported: operation({
    ...reads,
    id: 'importPlaylist',
    summary: 'Make a playlist from a file',
    description: `M3U, XSPF, JSPF or CSV of at most 8 MiB and 10,000 tracks. ${MATCHED} 200 where no track is found, or with \`dry_run\`: then nothing is made.`,
    answers: { 200: notImported, 201: imported },
    refuses: { ...broken, 403: ['PLAYLIST_IS_FULL'] },
  }),
  importedInto: operation({
    ...reads,
    id: 'importIntoPlaylist',
    summary: 'Add the tracks of a file to a playlist',
    description: `At its end. M3U, XSPF, JSPF or CSV of at most 8 MiB and 10,000 tracks. ${MATCHED} 200 where no track is found, or with \`dry_run\`: then nothing changes.`,
    answers: { 200: importedInto, 201: importedInto },
    refuses: {
      ...broken,
      403: ['NOT_YOUR_PLAYLIST', 'PLAYLIST_IS_FULL'],
      404: ['PLAYLIST_NOT_FOUND'],
    },
  }),
}
