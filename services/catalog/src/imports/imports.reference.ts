import { type Operation, operation } from '@busker/http/operation'
import { z } from 'zod'
import { CATALOG_WRITE } from '../rights.ts'
import { Import } from './imports.schemas.ts'

const about = { tag: 'Import', by: 'user', scopes: [CATALOG_WRITE] } satisfies Partial<Operation>
const notAllowed = { 403: ['NOT_ALLOWED'] }

/** What the reference tells of imports. */
export const reference = {
  start: operation({
    ...about,
    id: 'startImport',
    summary: 'Bring in the music of a folder',
    description:
      'A folder of the server, with all that is below it. What changed since the last time is read, what is gone leaves the site. For who runs it.',
    answers: { 202: Import },
    refuses: { 400: ['NO_SUCH_FOLDER'], ...notAllowed },
  }),
  getBackground: operation({
    ...about,
    id: 'getImportBackground',
    summary: 'What is still to be done in the background',
    description: 'After an import, the sound of each new track is measured.',
    answers: { 200: z.object({ tracks_left: z.int().describe('Tracks still to be measured.') }) },
    refuses: notAllowed,
  }),
  get: operation({
    ...about,
    id: 'getImport',
    summary: 'How an import goes',
    answers: { 200: Import },
    refuses: { ...notAllowed, 404: ['IMPORT_NOT_FOUND'] },
  }),
}
