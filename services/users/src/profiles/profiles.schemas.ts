import { z } from 'zod'
import { country } from '../country.ts'

const MOST_LETTERS = 100

/** Control characters, and those that turn the direction of what follows (UAX 9). */
const UNSEEMLY = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u
const SHORT = new RegExp(`^.{0,${MOST_LETTERS}}$`, 'su')
const VISIBLE = /[^\p{C}\p{Z}]/u

const displayName = z
  .string('display_name is text')
  .transform((name) => name.trim().normalize('NFC'))
  .refine((name) => VISIBLE.test(name), 'is empty')
  .refine((name) => SHORT.test(name), `is at most ${MOST_LETTERS} characters`)
  .refine((name) => !UNSEEMLY.test(name), 'has characters that cannot be printed; remove them')

const locale = z.string().transform((text, context) => {
  try {
    const [canonical] = text.length <= 35 ? Intl.getCanonicalLocales(text) : []
    if (canonical) return canonical
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  context.addIssue({ code: 'custom', message: 'is no language tag: write en or pt-BR (BCP 47)' })
  return z.NEVER
})

/** Free text, as the Web API has ids of users; ours have 22 letters and digits. */
export const userId = z
  .string()
  .min(1)
  .max(64)
  .refine((id) => id.isWellFormed() && !id.includes('\0'), 'is not an id')
export const userParam = z.object({ id: userId })

/** What people change of their profile; what is left out stays. */
export const changedProfile = z
  .strictObject({
    display_name: displayName,
    country: country.nullable(),
    locale: locale.nullable(),
    explicit_content: z.strictObject({ filter_enabled: z.boolean('must be true or false') }),
  })
  .partial()
