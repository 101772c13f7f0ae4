import { z } from 'zod'

const Address = z.url().nullable()

/** One page of a list, counted from its beginning. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    href: z.url().describe('This page.'),
    items: z.array(item),
    limit: z.int().describe('The most items that a page has.'),
    next: Address.describe('The next page; null on the last.'),
    offset: z.int().describe('How many items stand before this page.'),
    previous: Address.describe('The page before; null on the first.'),
    total: z.int().describe('How many items the whole list has.'),
  })

/** One page of a list that goes on after a mark, not after a number. */
export const cursorPageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    href: z.url(),
    items: z.array(item),
    limit: z.int(),
    next: Address,
    cursors: z.object({ after: z.string().nullable(), before: z.string().nullable().optional() }),
    total: z.int().optional(),
  })
