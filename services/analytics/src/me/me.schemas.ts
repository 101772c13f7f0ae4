import { pageQuery } from '@busker/http/paging'
import { z } from 'zod'

const MS = 'is a moment in unix milliseconds'
const moment = z.coerce
  .number(MS)
  .int(MS)
  .min(0, MS)
  .max(8.64e15, MS)
  .describe('A moment in unix milliseconds.')
  .transform((ms) => new Date(ms))

/** Which plays: before a moment, or after one. */
export const recentQuery = pageQuery()
  .pick({ limit: true })
  .extend({ before: moment.optional(), after: moment.optional() })
  .refine(({ before, after }) => !(before && after), {
    path: ['after'],
    message: 'cannot stand beside before: send one of them',
  })

const ranges = ['short_term', 'medium_term', 'long_term'] as const

/** Since when: four weeks, six months, or ever. */
export const topQuery = pageQuery().extend({
  time_range: z
    .enum(ranges, 'is short_term, medium_term or long_term')
    .default('medium_term')
    .describe('Four weeks, six months, or ever.'),
})

export type TimeRange = (typeof ranges)[number]
