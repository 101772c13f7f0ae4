import { isAbsolute } from 'node:path'
import { Id } from '@busker/web-api/identity'
import { z } from 'zod'

const NUL = String.fromCharCode(0)

/** A folder of the server, by its whole path. */
const folder = z
  .string({ error: 'name the folder, /home/me/Music for example' })
  .max(4096, 'a path has at most 4096 characters')
  .refine((path) => isAbsolute(path), 'give the whole path of the folder, from / on')
  .refine((path) => !path.includes(NUL), 'a path has no NUL character')
  .meta({
    description: 'A folder of the server, by its whole path.',
    pattern: '^/',
    examples: ['/home/me/Music'],
  })

export const forgottenFolder = z.object({ path: folder })

/** The body that asks for an import. */
export const newImport = z.strictObject({
  path: folder,
  allow_empty: z
    .boolean('allow_empty is true or false')
    .default(false)
    .describe('Whether a folder in which nothing is left takes all its music off the site.'),
})

const Moment = z.iso.datetime().nullable()
const Count = z.int().min(0)
const problem = {
  reason: z.string().describe('For programs.'),
  message: z.string().describe('What is wrong and what to do, for people.'),
}

/** An import, as its owner sees it. */
export const Import = z
  .object({
    id: Id,
    path: z.string().describe('The folder.'),
    state: z.enum(['queued', 'running', 'done', 'failed']),
    files_done: Count,
    files_total: Count.nullable().describe('Null until they are counted.'),
    added: Count,
    updated: Count,
    moved: Count,
    removed: Count,
    unchanged: Count,
    rate: z.number().nullable().describe('Files a second, lately.'),
    seconds_left: z.number().nullable().describe('An estimate; null where there is none.'),
    problems: z
      .array(z.object({ path: z.string(), ...problem }))
      .describe('What could not be brought in; the first of them.'),
    problem_count: Count.describe('All of them.'),
    failure: z.object(problem).nullable().describe('Why it failed as a whole.'),
    track_count: Count.describe('Tracks on the site.'),
    created_at: Moment,
    started_at: Moment,
    finished_at: Moment,
  })
  .meta({ id: 'Import', description: 'The import of one folder, and what became of its files.' })
