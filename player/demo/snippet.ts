import { readableOn } from './accent.ts'
import { frameAddress, pageAddress } from './addresses.ts'
import { TRACK_HEIGHT, heights } from './choices.ts'
import type { Configuration } from './configuration.ts'
import { takes } from './kinds.ts'
import { attributes, escaped, quoted } from './markup.ts'

/** What to copy. */
export interface Snippet {
  code: string
  language: 'html' | 'jsx' | 'astro' | 'css' | 'php' | 'text'
}

/** The music as people know it, and where it is. `site` has no slash at the end. */
export interface Place {
  site: string
  title: string
}

/** Nothing that this kind cannot say. */
function only(chosen: Configuration): Configuration {
  const heard = (name: keyof Configuration) => takes(chosen.kind, name)
  return {
    ...chosen,
    layout: heard('layout') ? chosen.layout : 'auto',
    theme: heard('theme') ? chosen.theme : 'auto',
    accent: heard('accent') ? chosen.accent : '',
    width: heard('width') ? chosen.width : undefined,
    height: heard('height') ? chosen.height : undefined,
    consent: heard('consent') && chosen.consent,
    lang: heard('lang') ? chosen.lang : '',
    autoplay: heard('autoplay') && chosen.autoplay,
    start: heard('start') ? chosen.start : undefined,
    time: heard('time') ? chosen.time : undefined,
  }
}

/** The snippet for a choice, complete and escaped: it plays where it is pasted. */
export function snippetFor({ site, title }: Place, given: Configuration): Snippet {
  const chosen = only(given)
  switch (chosen.kind) {
    case 'iframe':
      return { language: 'html', code: frame(site, title, chosen) }
    case 'link':
    case 'wordpress':
    case 'ghost':
      return { language: 'text', code: pageAddress(site, chosen) }
    case 'notion':
      return { language: 'text', code: frameAddress(site, chosen) }
    case 'react':
      return { language: 'jsx', code: component(site, chosen) }
    case 'turbo':
      return {
        language: 'html',
        code: `${script(site)}\n${element(site, chosen, { id: 'music', 'data-turbo-permanent': true })}`,
      }
    case 'astro':
      return {
        language: 'astro',
        code: `${script(site, ' is:inline')}\n${element(site, chosen, { 'transition:persist': 'music' })}`,
      }
    case 'html':
      return {
        language: 'html',
        code: chosen.consent ? card(site, title, chosen) : plain(site, chosen),
      }
  }
}

const script = (site: string, how = '') =>
  `<script${how} type="module" src="${escaped(`${site}/player.js`)}"></script>`

/** The attributes of the element but `src`. */
const said = ({ theme, layout, lang }: Configuration) => ({
  theme: theme === 'auto' ? '' : theme,
  layout: layout === 'auto' ? '' : layout,
  lang,
})

/** What CSS says: the room it takes, kept free before the script is there, and its colour. */
function styleOf({ width, height, accent }: Configuration): Record<string, string> {
  return {
    ...((width ?? height) ? { display: 'block' } : {}),
    ...(width ? { width: `${width}px`, 'max-width': '100%' } : {}),
    ...(height ? { height: `${height}px` } : {}),
    ...(accent ? { '--busker-accent': accent, '--busker-on-accent': readableOn(accent) } : {}),
  }
}

function element(site: string, chosen: Configuration, more: Record<string, string | boolean>) {
  const style = Object.entries(styleOf(chosen)).map(([name, value]) => `${name}: ${value}`)
  const all = attributes({
    ...more,
    src: `${site}/${chosen.music}`,
    key: chosen.key,
    ...said(chosen),
    style: style.join('; '),
  })
  return `<busker-player${all}></busker-player>`
}

/** What the element does as soon as its list is there; nothing where it just waits for a press. */
const beginning = ({ start, time, autoplay }: Configuration, player: string) => [
  ...(start && start > 1 ? [`${player}.skipTo(${start - 1})`] : []),
  ...(time ? [`${player}.currentTime = ${time}`] : []),
  ...(autoplay ? [`${player}.play()`] : []),
]

function plain(site: string, chosen: Configuration) {
  const lines = [script(site), element(site, chosen, {})]
  const begin = beginning(chosen, 'target')
  if (begin.length)
    lines.push(
      '<script>',
      "  document.currentScript.previousElementSibling.addEventListener('busker-ready', ({ target }) => {",
      ...begin.map((line) => `    ${line}`),
      '  }, { once: true })',
      '</script>',
    )
  return lines.join('\n')
}

/** A card that comes with the page: nothing is asked of the server before it is pressed. */
function card(site: string, title: string, chosen: Configuration) {
  const open = element(site, chosen, { consent: 'click' }).replace(/<\/busker-player>$/, '')
  return [
    open,
    `  <button type="button">Play “${escaped(title)}” from ${escaped(new URL(site).host)}</button>`,
    '</busker-player>',
    '<script>',
    "  document.currentScript.previousElementSibling.addEventListener('click', ({ currentTarget: player }) => {",
    "    player.addEventListener('busker-ready', () => {",
    ...beginning({ ...chosen, autoplay: true }, 'player').map((line) => `      ${line}`),
    '    }, { once: true })',
    "    player.removeAttribute('consent')",
    `    import(${quoted(`${site}/player.js`)})`,
    '  }, { once: true })',
    '</script>',
  ].join('\n')
}

function frame(site: string, title: string, chosen: Configuration) {
  const usual = chosen.music.startsWith('track/') ? TRACK_HEIGHT : heights.full
  const height = chosen.height ?? (chosen.layout === 'auto' ? usual : heights[chosen.layout])
  const all = attributes({
    src: frameAddress(site, chosen),
    width: chosen.width ?? '100%',
    height,
    title,
    frameborder: '0',
    allow: 'autoplay; encrypted-media; clipboard-write',
    loading: chosen.autoplay ? '' : 'lazy',
    style: 'border-radius: 16px',
  })
  return `<iframe${all}></iframe>`
}

/** `key` is React's own: an embed key goes into the address. */
function component(site: string, chosen: Configuration) {
  const style = Object.entries(styleOf(chosen)).map(([name, value]) => {
    const property = name.startsWith('--') ? quoted(name) : name.replace('-w', 'W')
    return `${property}: ${quoted(value)}`
  })
  const begin = beginning(chosen, 'target')
  return [
    'export function Music() {',
    '  return (',
    '    <>',
    `      <script async type="module" src="${escaped(`${site}/player.js`)}" />`,
    '      <busker-player',
    `        src="${escaped(pageAddress(site, chosen))}"`,
    ...attributes(said(chosen))
      .split(/ (?=\w+=)/)
      .filter(Boolean)
      .map((attribute) => `        ${attribute}`),
    ...(style.length ? [`        style={{ ${style.join(', ')} }}`] : []),
    ...(begin.length
      ? [
          '        onbusker-ready={({ target }) => {',
          ...begin.map((line) => `          ${line}`),
          '        }}',
        ]
      : []),
    '      />',
    '    </>',
    '  )',
    '}',
  ].join('\n')
}
