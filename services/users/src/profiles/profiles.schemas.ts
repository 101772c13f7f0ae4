import { z } from 'zod'
import { country } from '../country.ts'

const MOST_LETTERS = 100

/** Control characters, and those that turn the direction of what follows (UAX 9). */
const UNSEEMLY = '\\u0000-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069'
const PRINTABLE = new RegExp(`^[^${UNSEEMLY}]*$`, 'u')
const SHORT = new RegExp(`^.{0,${MOST_LETTERS}}$`, 'su')
const VISIBLE = /[^\p{C}\p{Z}]/u

const displayName = z
  .string('display_name is text')
  .meta({
    description: `At most ${MOST_LETTERS} characters, of which one at least can be seen.`,
    pattern: `^(?=.*\\S)[^${UNSEEMLY}]{1,${MOST_LETTERS}}$`,
    examples: ['Ada ♫'],
  })
  .refine((name) => VISIBLE.test(name), 'is empty')
  .refine((name) => SHORT.test(name), `is at most ${MOST_LETTERS} characters`)
  .refine((name) => PRINTABLE.test(name), 'has characters that cannot be printed; remove them')
  .transform((name) => name.trim().normalize('NFC'))

/** Language, script and region, as in BCP 47. */
const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?$/

const locale = z
  .string()
  .regex(LANGUAGE, 'is no language tag: write en or pt-BR (BCP 47)')
  .meta({ description: 'A language tag (BCP 47).', examples: ['pt-BR'] })
  .transform((text) => new Intl.Locale(text).toString())

/** A name, as the Web API has ids of users; ours have 22 letters and digits. */
export const USER_ID = '[0-9A-Za-z_-]{1,64}'
export const userId = z.string().regex(new RegExp(`^${USER_ID}$`), 'is not an id')
export const userParam = z.object({ id: userId.describe('The id of an account.') })

/** What people change of their profile; what is left out stays. */
export const changedProfile = z
  .strictObject({
    display_name: displayName,
    country: country.nullable(),
    locale: locale.nullable(),
    explicit_content: z.strictObject({ filter_enabled: z.boolean('must be true or false') }),
  })
  .partial()
