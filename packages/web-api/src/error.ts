import { z } from 'zod'

/** What every error of the Web API looks like. */
export const ErrorAnswer = z
  .object({
    error: z.object({
      status: z.int().describe('The HTTP status.'),
      reason: z.string().describe('What went wrong, for programs to branch on.'),
      message: z.string().describe('What went wrong and what to do, for people.'),
    }),
  })
  .meta({ id: 'Error', description: 'What every error looks like.' })

/** The same as the services write it. */
export type ErrorBody = z.infer<typeof ErrorAnswer>
