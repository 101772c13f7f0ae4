import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rowsOf, states } from './states.ts'

const folderOf = (file: string) => dirname(fileURLToPath(file))

const fonts: Record<string, string> = {
  'open-sans': folderOf(import.meta.resolve('@fontsource/open-sans/package.json')),
  'noto-sans-arabic': folderOf(import.meta.resolve('@fontsource/noto-sans-arabic/package.json')),
}

/**
 * A page for each state, with a cell for each of its players, in the same fonts on every machine and
 * with a clock that stands still.
 */
export function startGallery(gateway: string) {
  const server = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch({ url }) {
      const [area = '', name = '', ...path] = new URL(url).pathname.slice(1).split('/')
      const font = fonts[name]
      if (area === 'fonts' && font) return new Response(Bun.file(join(font, ...path)))
      const state = states.find((one) => one.name === area)
      if (!state) return new Response('', { status: 404 })
      return new Response(pageOf(state, gateway), { headers: { 'content-type': 'text/html' } })
    },
  })
  return { origin: server.url.origin, stop: () => server.stop(true) }
}

/** Room for all widths but the largest in one row. */
export const PAGE_WIDTH = 1424

const sheets = Object.keys(fonts).flatMap((font) => [400, 700].map((weight) => `${font}/${weight}`))

function pageOf(state: (typeof states)[number], gateway: string) {
  const { name, lang, css, time } = state
  const cells = rowsOf(state, gateway).map((row) => {
    const inside = row.map(
      (cell) => `<div class="cell" data-name="${cell.name}" style="width: ${cell.width}px;
        color-scheme: ${cell.theme}">${cell.html}</div>`,
    )
    return `<div>${inside.join('')}</div>`
  })
  return `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head>
    <meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">
    <meta name="viewport" content="width=${PAGE_WIDTH}">
    ${sheets.map((sheet) => `<link rel="stylesheet" href="/fonts/${sheet}.css">`).join('')}
    <style>
      body { margin: 0; inline-size: ${PAGE_WIDTH}px; font-family: 'Open Sans', 'Noto Sans Arabic' }
      h1 { margin: 0; padding: 12px; font-size: 16px }
      main div:not(.cell) { display: flex; flex-wrap: wrap }
      .cell { padding: 12px; background: light-dark(#eceae6, #0c0a08) }
      ${css}
    </style></head><body><main><h1>${name}</h1></main>
    <template>${cells.join('')}</template>
    <script type="module">
      import '${gateway}/player.js'
      const { prototype } = customElements.get('busker-player')
      Object.defineProperties(prototype, {
        currentTime: { get: () => ${time}, set() {} },
        bufferedUntil: { get: () => ${time + 60} },
      })
      const { content } = document.querySelector('template')
      document.querySelector('main').append(document.importNode(content, true))
    </script></body></html>`
}
