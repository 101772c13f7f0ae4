import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { saidNow } from './said.ts'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** A page of the sign-in and account pages. `wide` is for those with lists; `top` stands in its header. */
export const page = (
  title: string,
  body: Html,
  { wide = false, top = '' }: { wide?: boolean; top?: Html | '' } = {},
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
        <a class="skip" href="#main">Skip to the content</a>
        <header class="${wide ? 'wide' : ''}">
          <p class="brand"><a href="/">Busker</a></p>
          ${top}
        </header>
        <main id="main" tabindex="-1" class="${wide ? 'wide' : ''}">
          <h1>${title}</h1>
          ${notice(saidNow())} ${body}
        </main>
      </body>
    </html>`

/** The id of what went wrong, for the `aria-describedby` of the field that it is about. */
export const COMPLAINT = 'complaint'

/** What went wrong, read out by a screen reader. */
export const complaint = (message: string | undefined) =>
  message ? html`<p role="alert" id="${COMPLAINT}">${message}</p>` : ''

/** What an address says is done, if it is one of these texts. */
export const doneNotice = (texts: Record<string, string>, done: string | undefined) =>
  notice(done !== undefined && Object.hasOwn(texts, done) ? texts[done] : undefined)

/** What went well. */
export const notice = (message: string | undefined) =>
  message ? html`<p role="status">${message}</p>` : ''
