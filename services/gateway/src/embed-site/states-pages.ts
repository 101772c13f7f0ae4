import { heights, languages, layouts, TRACK_HEIGHT } from '@busker/player/demo/choices'
import { type State, states } from '@busker/player/demo/states'
import { html } from 'hono/html'
import { type Html } from '../pages/layout.ts'
import { embedSitePage } from './embed-site-page.ts'

export const widths = ['280', '360', '480', '600', '768', '1200'] as const

/** How states are shown. */
export interface Shown {
  layout: (typeof layouts)[number]
  theme: 'auto' | 'light' | 'dark'
  lang: '' | (typeof languages)[number]['tag']
  width: '' | (typeof widths)[number]
}

const queryOf = (shown: Shown) =>
  Object.entries(shown).filter(([, value]) => value && value !== 'auto')

const addressOf = (state: string, shown: Shown) =>
  `/embed/states?${new URLSearchParams([['state', state], ...queryOf(shown)])}`

const parts = html`<busker-transport for="music"></busker-transport>
  <busker-volume for="music"></busker-volume>
  <busker-queue for="music" movable></busker-queue>`

function playerOf({ src = '/playlist/evening', markup }: State, { layout, theme, lang }: Shown) {
  const how = html`src="${src}" theme="${theme}" ${lang ? html`lang="${lang}"` : ''}`
  if (markup === 'parts')
    return html`<div class="parts">
      <busker-player id="music" layout="none" autopause="off" ${how}
        ><busker-cover></busker-cover><busker-scrubber></busker-scrubber
      ></busker-player>
      ${parts}
    </div>`
  return html`<busker-player
    autopause="off"
    layout="${layout}"
    ${how}
    ${
      markup === 'card'
        ? html`consent="click"
            ><button type="button" class="card">Play “Evening on the Square”</button></busker-player`
        : html`></busker-player`
    }
  ></busker-player>`
}

/** One state, alone: for pictures, and for programs that look at it. `data-reached` says when it is there. */
export function statePage(name: string, state: State, asked: Shown) {
  const shown = { ...asked, lang: asked.lang || (state.lang as Shown['lang']) || 'en' }
  const { theme, lang, width } = shown
  return html`<!doctype html>
    <html
      lang="${lang}"
      dir="${lang === 'ar' ? 'rtl' : 'ltr'}"
      class="page state ${theme}"
      data-state="${name}"
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="${theme === 'auto' ? 'light dark' : theme}" />
        <meta name="robots" content="noindex" />
        <title>${state.title} · States · Busker</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/pages.css" />
        <link rel="stylesheet" href="/embed/site.css" />
        <script type="module" src="/embed/state.js" crossorigin></script>
        <script type="module" src="/player.js" crossorigin></script>
      </head>
      <body>
        <main ${width ? html`data-width="${width}"` : ''}>
          <h1 class="spoken">${state.title}</h1>
          ${playerOf(state, shown)}
        </main>
      </body>
    </html>`
}

const select = (name: keyof Shown, label: string, options: [string, string][], chosen: string) =>
  html`<label class="field"
    ><span>${label}</span>
    <select name="${name}">
      ${options.map(
        ([value, text]) =>
          html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${text}</option>`,
      )}
    </select></label
  >`

const PARTS_HEIGHT = 420
const CARD_HEIGHT = 96

function heightOf({ markup, src }: State, layout: Shown['layout']) {
  if (markup === 'parts') return PARTS_HEIGHT
  if (markup === 'card' && layout === 'auto') return CARD_HEIGHT
  return src?.startsWith('/track/') && layout === 'auto' ? TRACK_HEIGHT : heights[layout]
}

const exhibit = ([name, state]: [string, State], shown: Shown) =>
  html`<li class="exhibit">
    <h3><a href="${addressOf(name, shown)}">${state.title}</a></h3>
    <p class="quiet">${state.about}</p>
    <iframe
      src="${addressOf(name, { ...shown, width: '' })}"
      height="${heightOf(state, shown.layout)}"
      width="${shown.width || '100%'}"
      title="${state.title}"
      loading="lazy"
      sandbox="allow-scripts"
    ></iframe>
  </li>`

/** Every state of every element, each in a frame of its own, so that none silences another. */
export function statesPage(shown: Shown, right: Html) {
  const groups = Map.groupBy(Object.entries(states), ([, { group }]) => group)
  return embedSitePage({
    at: '/embed/states',
    title: 'States',
    description: 'Every state of the player and its parts, in every layout and theme.',
    right,
    body: html`<div class="title">
        <h1>Every state</h1>
        <p class="quiet">
          The real player, with a stand-in for the server inside each frame: the music is invented
          and its sound is silence. A heading leads to its state alone.
        </p>
      </div>
      <form class="shown" action="/embed/states">
        ${select(
          'layout',
          'Layout',
          layouts.map((name) => [name, name]),
          shown.layout,
        )}
        ${select(
          'theme',
          'Theme',
          ['auto', 'light', 'dark'].map((name) => [name, name]),
          shown.theme,
        )}
        ${select(
          'lang',
          'Language',
          [
            ['', 'of the state'],
            ...languages.map(({ tag, name }): [string, string] => [tag, name]),
          ],
          shown.lang,
        )}
        ${select(
          'width',
          'Width',
          [['', 'as it comes'], ...widths.map((width): [string, string] => [width, `${width} px`])],
          shown.width,
        )}
        <button class="plain">Show</button>
      </form>
      ${[...groups].map(
        ([group, members]) =>
          html`<section>
            <h2>${group}</h2>
            <ul class="exhibits ${shown.layout} ${shown.width ? 'wide' : ''}">
              ${members.map((member) => exhibit(member, shown))}
            </ul>
          </section>`,
      )}`,
  })
}
