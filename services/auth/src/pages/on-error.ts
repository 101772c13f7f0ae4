import type { Context } from 'hono'
import { html } from 'hono/html'
import type { TooManyTries } from '../sign-in/guard.ts'
import { complaint, page } from './page.ts'

/** What who tried too often gets: how long to wait. */
export function renderPageError(error: TooManyTries, c: Context) {
  c.header('Retry-After', String(error.seconds))
  return c.html(
    page(
      'One moment',
      html`${complaint(error.message)}
        <p>Nothing is lost: go back and send it again then.</p>`,
    ),
    429,
  )
}
