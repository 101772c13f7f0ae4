import { z } from 'zod'

/** So many of something, at least one. */
export const some = <T extends z.ZodType>(one: T, most: number, what: string) =>
  z
    .array(one, `name the ${what}, separated by commas`)
    .min(1, 'is empty')
    .max(most, `has at most ${most} ${what}`)

/**
 * Several of something in a query, separated by commas; a name that is there twice counts as one
 * list. `pattern` tells the reference of what each looks like.
 */
export const namedInQuery = <T extends z.ZodType<unknown, string>>(
  one: T,
  { most, what, pattern }: { most: number; what: string; pattern: string },
) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value.join() : value),
    z
      .string(`name the ${what}, separated by commas`)
      .meta({
        description: `At most ${most} ${what}, separated by commas.`,
        pattern: `^${pattern}(,${pattern}){0,${most - 1}}$`,
      })
      .transform((text) => text.split(','))
      .pipe(some(one, most, what)),
  )
