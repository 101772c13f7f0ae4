import { z } from 'zod'

/** No control characters but tab and line ends, and none that turn the direction of what follows (UAX 9). */
const SEEMLY = new RegExp(
  String.raw`^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]*$`,
)

/** Text of at most so many characters, that can be shown. */
export const text = (field: string, most: number) =>
  z
    .string()
    .trim()
    .max(most, `${field} is at most ${most} characters`)
    .regex(SEEMLY, 'has characters that cannot be printed; remove them')
