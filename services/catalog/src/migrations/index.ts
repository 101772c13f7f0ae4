import type { Migrations } from '@busker/postgres/migrate'
import { down, up } from './2026-11-22-create-catalog.ts'
import * as curate from './2026-11-23-curate.ts'
import * as numberRevisions from './2026-11-22-number-revisions.ts'
import * as findByGenre from './2026-11-22-find-by-genre.ts'
import * as keepLyrics from './2026-11-23-keep-lyrics.ts'
import * as matchTracks from './2026-11-23-match-tracks.ts'
import * as describeArtists from './2026-11-22-describe-artists.ts'
import * as receiveMusic from './2026-11-23-receive-music.ts'
import * as takeTurns from './2026-11-23-take-turns.ts'

export const migrations: Migrations = {
  '2026-11-22-create-catalog': { up, down },
  '2026-11-22-describe-artists': describeArtists,
  '2026-11-22-find-by-genre': findByGenre,
  '2026-11-22-number-revisions': numberRevisions,
  '2026-11-23-curate': curate,
  '2026-11-23-receive-music': receiveMusic,
  '2026-11-23-match-tracks': matchTracks,
  '2026-11-23-keep-lyrics': keepLyrics,
  '2026-11-23-take-turns': takeTurns,
}
