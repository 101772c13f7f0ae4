import { z } from 'zod'

/** Control characters but tab and line ends, and those that turn the direction of what follows (UAX 9). */
const UNSEEMLY = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]/u

/** Text of at most so many characters, that can be shown. */
export const text = (field: string, most: number) =>
  z
    .string()
    .trim()
    .max(most, `${field} is at most ${most} characters`)
    .refine((value) => !UNSEEMLY.test(value), 'has characters that cannot be printed; remove them')
