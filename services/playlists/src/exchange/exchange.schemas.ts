import { z } from 'zod'
import { fileFormats } from './file-format.ts'

const flag = (name: string) =>
  z.enum(['true', 'false'], `${name} must be true or false`).transform((value) => value === 'true')
const format = z.enum(fileFormats, `format must be one of ${fileFormats.join(', ')}`).optional()

/** What may stand in the query of an export. */
export const exportQuery = z.object({ format })

/** What may stand in the query of an import into a playlist. */
export const importQuery = z.object({
  /** Instead of the Content-Type. */
  format,
  dry_run: flag('dry_run').default(false),
})

/** What may stand in the query of an import that makes a playlist. */
export const newImportQuery = importQuery.extend({
  name: z
    .string()
    .trim()
    .min(1, 'name is empty')
    .max(200, 'name is at most 200 characters')
    .optional(),
  public: flag('public').default(false),
})
