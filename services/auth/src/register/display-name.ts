import { z } from 'zod'

const LONGEST = 100
/** Control characters, line ends, and the marks that turn the direction of what stands after a name. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u

/** A name as others see it: 1 to 100 characters on one line. */
export const displayName = z
  .string()
  .transform((name) => name.trim().normalize('NFC'))
  .refine((name) => name !== '', 'Write a name that others see.')
  .refine((name) => Array.from(name).length <= LONGEST, `A name has at most ${LONGEST} characters.`)
  .refine(
    (name) => name.isWellFormed() && !UNSEEN.test(name),
    'A name has no line ends and no control characters.',
  )
