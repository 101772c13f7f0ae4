import { Id } from '@busker/web-api/identity'
import { Playlist, Snapshot } from '@busker/web-api/playlist'
import { z } from 'zod'
import { fileFormats } from './file-format.ts'

const flag = (name: string, description: string) =>
  z
    .enum(['true', 'false'], `${name} must be true or false`)
    .meta({ description })
    .default('false')
    .transform((value) => value === 'true')
const format = (description: string) =>
  z
    .enum(fileFormats, `format must be one of ${fileFormats.join(', ')}`)
    .describe(description)
    .optional()

/** What may stand in the query of an export. */
export const exportQuery = z.object({ format: format('Instead of the header Accept.') })

/** What may stand in the query of an import into a playlist. */
export const importQuery = z.object({
  format: format('Instead of the header Content-Type.'),
  dry_run: flag('dry_run', 'Tell what would be found, and change nothing.'),
})

/** What may stand in the query of an import that makes a playlist. */
export const newImportQuery = importQuery.extend({
  name: z
    .string()
    .trim()
    .regex(/\S/, 'name is empty')
    .max(200, 'name is at most 200 characters')
    .describe('Instead of the name in the file.')
    .optional(),
  public: flag('public', 'Whether everybody may see it.'),
})

const Candidate = z.object({
  id: Id,
  uri: z.string(),
  name: z.string(),
  artist: z.string().describe('The credit as printed.'),
  album: z.string(),
  duration_ms: z.int().describe('Milliseconds.'),
})

/** Why a track of a file was not imported. */
export const unmatchedReasons = ['NOTHING_TO_GO_BY', 'NOT_FOUND', 'AMBIGUOUS'] as const

const said = z.string().nullable()
const Unmatched = z.object({
  number: z.int().describe('Which of the tracks of the file, from 1.'),
  line: z
    .int()
    .nullable()
    .describe('The line of the file where it begins, from 1; null where the format has no lines.'),
  title: said,
  artist: said,
  album: said,
  isrc: said,
  reason: z.enum(unmatchedReasons),
  message: z.string().describe('The reason for people.'),
  candidates: z.array(Candidate).describe('When it is ambiguous: up to five songs.'),
})

/** What became of the tracks of a file. */
export const ImportReport = z
  .object({
    format: z.enum(fileFormats).describe('How the file was read.'),
    total: z.int().describe('How many tracks it lists.'),
    matched: z.int(),
    matched_by: z
      .object({ uri: z.int(), isrc: z.int(), musicbrainz: z.int(), name: z.int() })
      .describe('How many were told by URI or link, by ISRC, by MusicBrainz recording, by names.'),
    unmatched: z.array(Unmatched).describe('All others, in the order of the file.'),
  })
  .meta({ id: 'PlaylistImport', description: 'What became of the tracks of a file.' })

/** What an import into a new playlist answers. */
export const imported = z.object({ playlist: Playlist, report: ImportReport })
/** The same, when nothing was to be made. */
export const notImported = z.object({ playlist: z.null(), report: ImportReport })
/** What an import into a playlist answers. */
export const importedInto = Snapshot.extend({ report: ImportReport })
