import { z } from 'zod'

/** A field of a page's form or query: once, and nothing that PostgreSQL cannot keep. */
export const field = (most: number) =>
  z
    .string('is missing, or is there twice')
    .max(most, `has at most ${most} characters`)
    .refine((text) => text.isWellFormed() && !text.includes('\0'), 'has characters that are none')

export const code = field(256)
/** Where to go on; `nextPath` says whether one may. */
export const next = z.string('is there twice').optional()
