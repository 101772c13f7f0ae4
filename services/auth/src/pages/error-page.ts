import { type ErrorBody, renderError } from '@busker/http/errors'
import type { Context } from 'hono'
import { html } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { TooManyTries } from '../sign-in/guard.ts'
import { renderPageError } from './on-error.ts'
import { page } from './page.ts'

const TITLES: Record<number, string> = {
  403: 'This is not for you',
  404: 'There is no such page',
  409: 'This changed meanwhile',
}

/** Whatever was thrown, as a page for people: the status and the words that the API would answer. */
export async function renderErrorPage(error: unknown, c: Context) {
  if (error instanceof TooManyTries) return renderPageError(error, c)
  const answer: Response = renderError(error, c)
  const told = (await answer.json()) as ErrorBody
  const { status, message } = told.error
  const headers = Object.fromEntries(answer.headers)
  delete headers['content-type']
  return c.html(
    page(
      TITLES[status] ?? 'This did not work',
      html`<p role="alert">${message}</p>
        <p><a href="/account">Your account</a> · <a href="/">Listen</a></p>`,
    ),
    status as ContentfulStatusCode,
    headers,
  )
}
