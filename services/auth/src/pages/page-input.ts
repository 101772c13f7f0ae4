import { zValidator } from '@hono/zod-validator'
import { html } from 'hono/html'
import type { z } from 'zod'
import { page } from './page.ts'

const unreadable = (mistakes: z.core.$ZodIssue[]) =>
  page(
    'This could not be read',
    html`<ul role="alert">
        ${mistakes.map(({ path, message }) => html`<li><strong>${path.join('.')}</strong> ${message}.</li>`)}
      </ul>
      <p>Go back and try again, or start from the <a href="/">front page</a>.</p>`,
  )

/** Reads the query or the form of a page. What no page of ours sends gets a page with 400 that names it. */
export const pageInput = <T extends z.ZodType, Target extends 'query' | 'form'>(
  target: Target,
  schema: T,
) =>
  zValidator(target, schema, (result, c) => {
    if (!result.success) return c.html(unreadable(result.error.issues), 400)
    return undefined
  })
