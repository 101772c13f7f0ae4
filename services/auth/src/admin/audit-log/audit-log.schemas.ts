import { z } from 'zod'
import { auditActions } from '../../audit/actions.ts'

/** A number of PostgreSQL's bigint, as text. */
const seq = z
  .string()
  .regex(/^[1-9]\d{0,17}$/, 'is the number of an entry')
  .describe('Only what came before the entry of this number.')
  .optional()

/** PostgreSQL has no year 0. */
const day = z.iso
  .date('is a day, such as 2026-11-22')
  .meta({ description: 'A day of UTC, whole.', examples: ['2026-11-22'] })
  .transform((text) => (text < '0001' ? '0001-01-01' : text))
  .optional()

/** `GET /v1/admin/audit-log`. Days are those of UTC; `to` counts whole. */
export const auditQuery = z.object({
  account: z
    .string()
    .min(1, 'is missing')
    .max(64, 'has at most 64 characters')
    .optional()
    .describe('The id of whom it is about, or who did it.'),
  action: z.enum(auditActions, 'is no action that is logged').optional(),
  from: day,
  to: day,
  before: seq,
  limit: z.coerce
    .number('limit must be a whole number')
    .int('limit must be a whole number')
    .min(1, 'limit is at least 1')
    .max(200, 'limit is at most 200')
    .default(50)
    .describe('The most entries to get.'),
})
