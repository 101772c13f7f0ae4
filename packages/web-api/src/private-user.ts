import { z } from 'zod'
import { PublicUser } from './user.ts'

/** Somebody as their own token shows them; its scopes say how much. */
export const PrivateUser = PublicUser.extend({
  account_id: z
    .string()
    .describe('A pseudonym that never changes and tells nothing of `id`: link accounts by it.'),
  country: z
    .string()
    .nullable()
    .optional()
    .describe('ISO 3166-1 alpha-2; null while it is not told. With `user-read-private`.'),
  locale: z
    .string()
    .nullable()
    .optional()
    .describe('A language tag (BCP 47); null while it is not told. With `user-read-private`.'),
  explicit_content: z
    .object({
      filter_enabled: z.boolean().describe('Whether explicit music is left out.'),
      filter_locked: z.literal(false),
    })
    .optional()
    .describe('With `user-read-private`.'),
  product: z.literal('premium').optional().describe('With `user-read-private`.'),
  email: z
    .string()
    .nullable()
    .optional()
    .describe('Null where the account has none. With `user-read-email`.'),
}).meta({ id: 'PrivateUser', description: 'Somebody, as their own token shows them.' })
