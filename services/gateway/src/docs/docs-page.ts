import { html } from 'hono/html'
import { operationList } from './operation-list.ts'
import type { ApiDocument } from '@busker/web-api/document'

/** The names of what the page loads. */
export interface Loaded {
  scalar: string
  start: string
  /** Scalar puts its style into the page, by this word of the policy. */
  nonce: string
}

/** The reference of the Web API: a list to read, which scripts make one to search and to try out. */
export const docsPage = (api: ApiDocument, { scalar, start, nonce }: Loaded) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta property="csp-nonce" content="${nonce}" nonce="${nonce}" />
        <title>Web API · Busker</title>
        <meta name="description" content="Every operation of the Busker Web API." />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/docs/plain.css" />
        <script type="module" src="/docs/${start}"></script>
        <script defer data-scalar src="/docs/${scalar}"></script>
      </head>
      <body>
        <main id="plain">
          <p><a href="/">Busker</a></p>
          <h1>${api.info.title} <small>${api.info.version}</small></h1>
          ${paragraphs(api.info.description ?? '')}
          <p>
            Address: <code>${api.servers?.[0]?.url ?? ''}</code>. For programs:
            <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1). Only to play music on a page,
            <a href="/embed">a snippet</a> is enough.
          </p>
          ${operationList(api)}
        </main>
        <div id="reference"></div>
      </body>
    </html>`

/** Of Markdown only what the description uses: paragraphs, headings, and code in a line. */
const paragraphs = (markdown: string) =>
  markdown.split(/\n{2,}/).map((block) => {
    const [, heading] = /^#+ (.*)/.exec(block) ?? []
    if (heading !== undefined) return html`<h2>${heading}</h2>`
    const parts = block.split('`')
    return html`<p>${parts.map((part, n) => (n % 2 ? html`<code>${part}</code>` : part))}</p>`
  })
