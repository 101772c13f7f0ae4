import { z } from 'zod'

/** A security event. */
export const AuditEntry = z
  .object({
    id: z.string().describe('A number that grows.'),
    at: z.iso.datetime(),
    action: z.string(),
    account_id: z.string().nullable().describe('Whom it is about.'),
    by_account_id: z.string().nullable().describe('Who did it, when that is somebody else.'),
    client_id: z.string().nullable().describe('The app.'),
    session_id: z.string().nullable(),
    origin: z
      .string()
      .nullable()
      .describe('The same for what came from the same address, which itself is not kept.'),
    device: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()).nullable().describe('Ids and counts.'),
  })
  .meta({ id: 'AuditEntry', description: 'A security event.' })

/** One page of the log. */
export const AuditPage = z.object({
  href: z.url(),
  limit: z.int(),
  next: z.url().nullable(),
  cursors: z.object({ before: z.string().nullable().describe('Null at the end.') }),
  items: z.array(AuditEntry),
})
