import { z } from 'zod'

const MOST = 200

/** `GET /v1/admin/dead-letters` */
export const deadLettersQuery = z.object({
  limit: z.coerce
    .number('limit must be a whole number')
    .int('limit must be a whole number')
    .min(1, 'limit is at least 1')
    .max(MOST, `limit is at most ${MOST}`)
    .default(50)
    .describe('The most letters to get.'),
})

/** `POST /v1/admin/dead-letters/replay` */
export const replaySchema = z.strictObject({
  ids: z
    .array(z.string().regex(/^[\w.: -]{1,200}$/, 'has something that is no id of a dead letter'))
    .min(1, 'names no dead letter')
    .max(MOST, `has at most ${MOST} ids`)
    .describe('Dead letters, by their ids.'),
})
