import { mailProblem, senderProblem } from '@busker/mail/problems'
import { z } from 'zod'

/** A setting that is refused with what is wrong with it. */
const checked = (problemOf: (given: string) => string | undefined) =>
  z.string().superRefine((given, c) => {
    const problem = problemOf(given)
    if (problem !== undefined) c.addIssue(problem)
  })

/** The settings of the auth service, as environment variables. */
export const authConfig = z.object({
  AUTH_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be postgres://…' }),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be the address of the site, https://…' }),
  SERVICE_SECRET: z.string().min(32, 'must have at least 32 characters'),
  OPERATOR_KEY: z.string().min(32, 'must have at least 32 characters'),
  MAIL_URL: checked(mailProblem),
  MAIL_FROM: checked(senderProblem).optional(),
  LIMITS_URL: z
    .string()
    .regex(/^(memory:$|(rediss?|https?):\/\/)/, 'must be memory:, redis://… or https://:TOKEN@…')
    .default('memory:'),
})

export type AuthConfig = z.output<typeof authConfig>
