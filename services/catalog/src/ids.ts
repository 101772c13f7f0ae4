import { ID_PATTERN } from '@busker/contracts/ids'
import { z } from 'zod'

const message = 'an id is 22 letters and digits'

/** The id in a path. */
export const idParam = z.object({ id: z.string().regex(ID_PATTERN, message) })

/** `ids` in a query: at most so many, separated by commas. */
export const idList = (most: number) =>
  z
    .string({ error: 'give the ids, separated by commas' })
    .meta({
      description: `At most ${most} ids, separated by commas.`,
      pattern: '^[0-9A-Za-z]{22}(,[0-9A-Za-z]{22})*$',
      maxLength: most * 23 - 1,
    })
    .transform((text) => text.split(',').map((id) => id.trim()))
    .pipe(
      z
        .array(z.string().regex(ID_PATTERN, message))
        .max(most, `at most ${most} ids can be asked for at once`),
    )

/** The things in the order of their ids, null for an id without one. */
export function inOrder<T extends { id: string }>(ids: string[], things: T[]): (T | null)[] {
  const byId = new Map(things.map((thing) => [thing.id, thing]))
  return ids.map((id) => byId.get(id) ?? null)
}
