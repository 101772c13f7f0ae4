import { tone, toneSize } from './tone.ts'

const SECONDS = 30

/** Somebody's site: pages by their paths, and a sound of its own at `/tone.wav`. */
export function startSite(pages: Record<string, string>) {
  const sound = tone(SECONDS, 330, 0, toneSize(SECONDS))
  const server = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch(request) {
      const { pathname } = new URL(request.url)
      if (pathname === '/tone.wav')
        return new Response(sound, { headers: { 'content-type': 'audio/wav' } })
      const body = pages[pathname]
      if (body === undefined) return new Response('', { status: 404 })
      const page = `<!doctype html><html lang="en"><head><title>A site</title>
        <link rel="icon" href="data:,"></head><body>${body}</body></html>`
      return new Response(page, { headers: { 'content-type': 'text/html' } })
    },
  })
  // Another host name than the gateway's is another site, not only another origin.
  return { origin: `http://localhost:${server.port}`, stop: () => server.stop(true) }
}
