import { z } from 'zod'

/** The settings of the users service, as environment variables. */
export const usersConfig = z.object({
  USERS_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be postgres://…' }),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be the address of the site, https://…' }),
})

export type UsersConfig = z.output<typeof usersConfig>
