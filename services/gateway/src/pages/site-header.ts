import { html } from 'hono/html'
import type { Html } from './layout.ts'

const mark = html`<svg viewBox="0 0 20 20" aria-hidden="true">
  <rect x="1" y="7" width="3" height="6" rx="1.5" />
  <rect x="6" y="2" width="3" height="16" rx="1.5" />
  <rect x="11" y="5" width="3" height="10" rx="1.5" />
  <rect x="16" y="1" width="3" height="18" rx="1.5" />
</svg>`

/** The top of every page: home, search, and on the right what the page puts there. */
export const siteHeader = (query: string, right: Html | string = '') =>
  html`<header class="site">
    <a class="brand" href="/">${mark}Busker</a>
    <search>
      <form action="/search" class="search">
        <input
          type="search"
          name="q"
          value="${query}"
          placeholder="Search the library"
          aria-label="Search the library"
          maxlength="256"
          autocomplete="off"
          spellcheck="false"
        />
        <p class="spoken" role="status"></p>
      </form>
    </search>
    ${right ? html`<div class="account">${right}</div>` : ''}
  </header>`
