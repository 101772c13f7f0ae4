/** A site that lays the parts out by itself: some name their player, some stand inside it. */
const ownLayout = (src: string) => `
  <header><busker-transport for="music"></busker-transport></header>
  <busker-player id="music" layout="none" src="${src}">
    <div><busker-cover></busker-cover><busker-scrubber></busker-scrubber></div>
  </busker-player>
  <aside><busker-volume for="music"></busker-volume>
    <busker-queue for="music" movable></busker-queue></aside>`

/** Somebody else's site: a bare page on another origin, under a strict policy for scripts and styles. */
export function startHostPage(gateway: string) {
  const policy = [
    "default-src 'none'",
    `script-src ${gateway}`,
    `connect-src ${gateway}`,
    `img-src ${gateway} data:`,
    `media-src ${gateway} blob:`,
    "style-src 'nonce-page'",
    `frame-src ${gateway}`,
  ].join('; ')
  const server = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch(request) {
      const { pathname, searchParams } = new URL(request.url)
      if (pathname !== '/') return new Response('', { status: 404 })
      const src = `${gateway}/${searchParams.get('music') ?? 'playlist/evening'}`
      const lang = searchParams.get('lang') ?? 'en'
      const more = searchParams.has('lyrics') ? 'lyrics' : ''
      const asked = searchParams.has('consent')
        ? ['consent="click"', '<button type="button">Play music from elsewhere</button>']
        : ['', '']
      const reserved = searchParams.get('reserved') ?? '420'
      const theme = searchParams.get('theme') ?? 'auto'
      const layout = searchParams.get('layout') ?? 'auto'
      const scheme = searchParams.get('scheme')
      const player = searchParams.has('framed')
        ? `<iframe sandbox="allow-scripts" title="Music" src="${gateway}/embed/playlist/short"
            width="600" height="440"></iframe>`
        : searchParams.has('parts')
          ? ownLayout(src)
          : `<busker-player src="${src}" theme="${theme}" layout="${layout}" ${more} ${asked[0]}>${asked[1]}</busker-player>`
      const body = `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><title>A page</title>
        <link rel="icon" href="data:,">
        ${scheme ? `<meta name="color-scheme" content="${scheme}">` : ''}
        <style nonce="page">
          busker-player:not(:defined) { display: block; height: ${reserved}px; }
          busker-queue { display: block; height: 300px; }
          busker-cover { width: 120px; }
          body { margin: 16px; font: 16px/1.5 'Open Sans', sans-serif; }
          @media (prefers-color-scheme: dark) { body { background: #121214; color: #eee } }
        </style>
        <script type="module" src="${gateway}/player.js"></script></head><body><main>
        <h1>My band</h1>
        ${player}
        <p><label>Write to us <input id="field"></label></p></main></body></html>`
      return new Response(body, {
        headers: { 'content-type': 'text/html', 'content-security-policy': policy },
      })
    },
  })
  // Another host name than the gateway's is another site, not only another origin.
  return { origin: `http://localhost:${server.port}`, stop: () => server.stop(true) }
}
