import { frameAddress, isFramed } from '@busker/player/demo/addresses'
import { TRACK_HEIGHT, heights } from '@busker/player/demo/choices'
import type { Configuration } from '@busker/player/demo/configuration'
import { kinds } from '@busker/player/demo/kinds'
import { snippetFor } from '@busker/player/demo/snippet'
import { html } from 'hono/html'
import type { Collection } from '../collections.ts'
import type { Card } from '../demo/cards.ts'
import type { Html } from '../pages/layout.ts'
import { playerOf } from '../pages/track-list.ts'
import { FORM, kindChoice, looks, manners } from './choice-fields.ts'
import { codeBlock } from './code-block.ts'
import { embedSitePage } from './embed-site-page.ts'
import { musicChoices } from './music-choices.ts'

interface Configurator {
  /** The origin of the site. */
  site: string
  chosen: Configuration
  collection: Collection
  offered: Card[]
  find: string
  needsKey: boolean
  right: Html
}

/** What is seen before the script has a say. */
function preview(site: string, chosen: Configuration, collection: Collection) {
  const { theme, layout, lang, key } = chosen
  if (!isFramed(chosen))
    return playerOf(collection, {
      theme: theme === 'auto' ? undefined : theme,
      layout: layout === 'auto' ? undefined : layout,
      lang: lang || undefined,
    })
  const usual = collection.type === 'track' ? TRACK_HEIGHT : heights[layout]
  // The music of this site plays here without a key, and a key may keep this page out.
  const address = frameAddress(site, { ...chosen, autoplay: false, key: '' })
  return html`<iframe
    src="${address.slice(site.length)}"
    height="${chosen.height ?? usual}"
    width="${chosen.width ?? '100%'}"
    title="Preview${key ? ' (without the key)' : ''}"
    allow="autoplay"
  ></iframe>`
}

/** Where somebody chooses how the music looks on their page, and takes the snippet along. */
export function configuratorPage(configurator: Configurator) {
  const { site, chosen, collection, offered, find, needsKey, right } = configurator
  const { code, language } = snippetFor({ site, title: collection.title }, chosen)
  return embedSitePage({
    at: '/embed',
    title: 'Embed music',
    description: 'Choose the music and its looks, and copy the snippet for your page.',
    head: html`<script type="module" src="/embed/configurator.js"></script>`,
    right,
    body: html`<div class="title">
        <h1>Put your music on any page</h1>
        <p class="quiet">
          Choose, look, copy. It plays in full, without an account and without cookies.
        </p>
      </div>
      <div class="configurator" data-site="${site}">
        <div class="result">
          <section class="try" data-theme="${chosen.theme}" aria-label="Preview">
            ${preview(site, chosen, collection)}
          </section>
          <section class="take" aria-label="Snippet">
            ${kindChoice(chosen.kind)}
            ${codeBlock({ id: 'snippet', label: 'Snippet', code, language })}
            <p class="quiet">
              <a href="/embed/recipes/${kinds[chosen.kind].recipe}" data-recipe
                >How that is done, step by step</a
              >. The address of this page holds what you chose: share it, or keep it.
            </p>
          </section>
        </div>
        <form id="${FORM}" action="/embed" class="panel" aria-label="Choices">
          <section aria-labelledby="music-title">
            <h2 id="music-title">Music</h2>
            <input
              type="search"
              name="find"
              value="${find}"
              placeholder="Playlist, album or track"
              aria-label="Search for music"
              maxlength="256"
              autocomplete="off"
              spellcheck="false"
            />
            <p class="spoken" role="status"></p>
            ${musicChoices({ chosen: collection, offered, find })}
          </section>
          <section aria-labelledby="looks-title">
            <h2 id="looks-title">Looks</h2>
            ${looks(chosen)}
          </section>
          <section aria-labelledby="manners-title">
            <h2 id="manners-title">Behaviour</h2>
            ${manners(chosen, needsKey)}
          </section>
          <button class="primary unscripted">Show it so</button>
        </form>
      </div>`,
  })
}
