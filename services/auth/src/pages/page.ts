import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** A page of the sign-in and account pages. `wide` is for those with lists; `above` stands over the title. */
export const page = (
  title: string,
  body: Html,
  { wide = false, above = '' }: { wide?: boolean; above?: Html | '' } = {},
) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Busker</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/sign-in/style.css" />
        <script type="module" src="/sign-in/passkeys.js"></script>
      </head>
      <body>
        <main class="${wide ? 'wide' : ''}">
          <p class="brand"><a href="/">Busker</a></p>
          ${above}
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`

/** What went wrong, read out by a screen reader. */
export const complaint = (message: string | undefined) =>
  message ? html`<p role="alert">${message}</p>` : ''

/** What went well. */
export const notice = (message: string | undefined) =>
  message ? html`<p role="status">${message}</p>` : ''
