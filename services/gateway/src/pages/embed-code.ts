import { html } from 'hono/html'
import { pathOf, snippetOf } from './addresses.ts'
import type { Collection } from '../collections.ts'

const KEYS_PAGE = '/account/embed-keys'

/** The one line to paste, and a button that copies it; or what is needed first, where that is a key. */
export const embedCode = (
  publicUrl: string,
  collection: Pick<Collection, 'type' | 'id'>,
  needsKey: boolean,
) =>
  html`<section class="embed-code" aria-labelledby="embed-title">
    <h2 id="embed-title">Play it on your own page</h2>
    ${needsKey ? wantsKey : line(publicUrl, collection)}
  </section>`

const wantsKey = html`<p class="quiet">
  This site wants a key for that: its owner makes one at <a href="${KEYS_PAGE}">${KEYS_PAGE}</a>.
</p>`

const line = (publicUrl: string, { type, id }: Pick<Collection, 'type' | 'id'>) =>
  html`<p class="quiet">
      One line of HTML, on any site. No account, no cookies.
      <a href="/embed?${new URLSearchParams({ music: pathOf({ type, id }).slice(1) })}"
        >For WordPress, React and others, and in your own colours</a
      >
    </p>
    <pre
      tabindex="0"
      aria-labelledby="embed-title"
    ><code id="embed">${snippetOf(publicUrl, { type, id })}</code></pre>
    <button type="button" class="primary scripted" data-copies="embed">Copy embed</button>
    <p class="spoken" role="status"></p>`
