import { z } from 'zod'
import { readOrigin } from './read-origin.ts'

export const MOST_KEYS = 200
const MOST_ORIGINS = 50
export const PREVIEW_SECONDS = { min: 5, max: 120 }
export const GRANTS_PER_HOUR = { min: 1, max: 1_000_000, usual: 10_000 }

/** `pk_` and an id: it stands in pages for everybody to read, and is no secret. */
export const KEY_PATTERN = /^pk_[0-9A-Za-z]{22}$/

const whole = (what: string, { min, max }: { min: number; max: number }) => {
  const error = `${what}, ${min} to ${max}`
  return z.int(error).min(min, error).max(max, error)
}

const HOST = '[a-z]([a-z0-9-]{0,20}[a-z0-9])?(\\.[a-z]([a-z0-9-]{0,20}[a-z0-9])?){0,2}'
const PORT = '(:[1-9][0-9]{0,3})?'

const origin = z
  .string()
  .meta({
    description: 'An origin as browsers send it.',
    pattern: `^(https://${HOST}|http://(localhost|127\\.0\\.0\\.1))${PORT}$`,
    examples: ['https://fanzine.example'],
  })
  .transform((text, context) => {
    const read = readOrigin(text)
    if (read !== undefined) return read
    context.addIssue({
      code: 'custom',
      message: `“${text.slice(0, 100)}” is no origin: write https://example.com, without a path or a *; http: is for localhost alone`,
    })
    return z.NEVER
  })

const CONTROL = '\\u0000-\\u001f\\u007f-\\u009f'
const PRINTABLE = new RegExp(`^[^${CONTROL}]*$`, 'u')

/** All that somebody decides about a key. */
export const embedKeyBody = z.strictObject({
  name: z
    .string('is missing')
    .trim()
    .min(1, 'is missing')
    .max(100, 'is at most 100 characters')
    .regex(PRINTABLE, 'has a control character; remove it')
    .refine((text) => text.isWellFormed(), 'has half a character; remove it'),
  origins: z
    .array(origin, 'must be a list of origins')
    .max(MOST_ORIGINS, `are at most ${MOST_ORIGINS}`)
    .transform((origins) => [...new Set(origins)]),
  null_origin: z.boolean('must be true or false'),
  preview_seconds: whole('must be whole seconds', PREVIEW_SECONDS).nullable(),
  grants_per_hour: whole('must be a whole number', GRANTS_PER_HOUR),
  active: z.boolean('must be true or false'),
})

/** A new key plays in full on the pages of its origins, unless told otherwise. */
export const newEmbedKeyBody = embedKeyBody.extend({
  null_origin: embedKeyBody.shape.null_origin.default(false),
  preview_seconds: embedKeyBody.shape.preview_seconds.default(null),
  grants_per_hour: embedKeyBody.shape.grants_per_hour.default(GRANTS_PER_HOUR.usual),
  active: embedKeyBody.shape.active.default(true),
})

export type EmbedKeyBody = z.output<typeof embedKeyBody>
