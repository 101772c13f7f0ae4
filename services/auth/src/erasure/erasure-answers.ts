import { z } from 'zod'

/** What is forgotten by now of an account that is gone. */
export const Erasure = z
  .object({
    account_id: z.string(),
    requested_at: z.iso.datetime(),
    services: z.array(
      z.object({
        service: z.string(),
        confirmed_at: z.iso.datetime().nullable().describe('Null as long as it was not.'),
      }),
    ),
    complete: z.boolean().describe('Whether every service has confirmed.'),
  })
  .meta({ id: 'Erasure', description: 'What is forgotten by now of an account that is gone.' })

export type Erasure = z.infer<typeof Erasure>
