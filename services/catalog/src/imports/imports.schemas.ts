import { isAbsolute } from 'node:path'
import { z } from 'zod'

const NUL = String.fromCharCode(0)

/** A folder of the server, by its whole path. */
const folder = z
  .string({ error: 'name the folder, /home/me/Music for example' })
  .max(4096, 'a path has at most 4096 characters')
  .refine((path) => isAbsolute(path), 'give the whole path of the folder, from / on')
  .refine((path) => !path.includes(NUL), 'a path has no NUL character')

export const forgottenFolder = z.object({ path: folder })

/** The body that asks for an import. */
export const newImport = z.object({
  path: folder,
  allow_empty: z.boolean('allow_empty is true or false').default(false),
})
