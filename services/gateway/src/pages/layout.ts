import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** A whole document. `kind` is the class of its root: a `page` to look at, or an `embed` for a frame. */
export const layout = (kind: string, head: Html, body: Html) =>
  html`<!doctype html>
    <html lang="en" class="${kind}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        ${head}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/pages.css" />
        <script type="module" src="/player.js" crossorigin></script>
      </head>
      <body>
        ${body}
      </body>
    </html>`

/** The script by which the player of a frame hears the page around it; before the player's own. */
export const frameScript = html`<script type="module" src="/player-frame.js" crossorigin></script>`

/** The script that brings the pages of the site to life; they can be read without it. */
export const demoScript = html`<script type="module" src="/demo.js"></script>`
