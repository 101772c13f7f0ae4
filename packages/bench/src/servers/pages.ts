/** Somebody's site: a page with the player, and one with bare `<audio>` elements of the same songs. */
export function startPages() {
  const server = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch({ url }) {
      const { pathname, searchParams } = new URL(url)
      const body = bodies[pathname]
      if (!body) return new Response('', { status: 404 })
      const page = `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">
        <meta name="viewport" content="width=device-width"><main><h1>My band</h1>${body(searchParams)}</main></html>`
      return new Response(page, { headers: { 'content-type': 'text/html' } })
    },
  })
  return { origin: server.url.origin, stop: () => server.stop(true) }
}

const bodies: Record<string, (asked: URLSearchParams) => string> = {
  '/player': (asked) => {
    const src = asked.get('src') ?? ''
    return `<script type="module" src="${new URL(src).origin}/player.js"></script>
      <style>busker-player:not(:defined) { display: block; height: 420px }</style>
      <busker-player src="${src}"></busker-player>`
  },
  '/audio': (asked) => `
    ${asked
      .getAll('src')
      .map((src) => `<audio preload="none" src="${src.replaceAll('&', '&amp;')}"></audio>`)
      .join('')}
    <button id="play">Play</button> <button id="next">Next track</button>
    <script>
      const [first, second] = document.querySelectorAll('audio')
      play.onclick = () => first.play()
      next.onclick = () => (first.pause(), second.play())
    </script>`,
  '/nothing': () => '<div style="height: 420px"></div>',
  '/rows': () => `<div id="rows" style="height: 600px; overflow: auto; contain: strict">
    <div style="height: 510000px"></div></div>`,
}
