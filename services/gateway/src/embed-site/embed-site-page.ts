import { html } from 'hono/html'
import { type Html, demoScript, layout } from '../pages/layout.ts'
import { siteHeader } from '../pages/site-header.ts'

/** The pages at `/embed`, in the order in which they are offered. */
const sections = {
  '/embed': 'Configure',
  '/embed/recipes': 'Recipes',
  '/embed/states': 'States',
  '/docs': 'Web API',
}

interface Page {
  /** Where it is, to mark it among the sections. */
  at: keyof typeof sections
  title: string
  description: string
  head?: Html
  /** What stands on the right of the header. */
  right: Html
  body: Html
}

/** A page about embedding. */
export const embedSitePage = ({ at, title, description, head, right, body }: Page) =>
  layout(
    'page',
    html`<title>${title} · Busker</title>
      <meta name="description" content="${description}" />
      <link rel="stylesheet" href="/embed/site.css" />
      ${demoScript} ${head ?? ''}`,
    html`${siteHeader('', right)}
      <main class="embed-site">
        <nav class="sections" aria-label="About embedding">
          ${Object.entries(sections).map(
            ([path, name]) =>
              html`<a href="${path}" ${path === at ? html`aria-current="page"` : ''}>${name}</a>`,
          )}
        </nav>
        ${body}
      </main>`,
  )
