import { launchChromium } from '@busker/browser-testing/chromium'
import type { BrowserContextOptions } from 'playwright-core'
import { startBusker, temporaryFolder } from './busker.ts'

type Pages = Record<string, string>
interface Listed {
  items: { id: string; name: string; track?: { id: string; name: string } }[]
}

/** Chromium, Busker with its demo music on localhost, and pages of others on 127.0.0.1: other sites. */
export async function openEmbeds(like: Parameters<typeof launchChromium>[0] = {}) {
  const data = await temporaryFolder()
  const [busker, browser] = await Promise.all([
    startBusker('--data', data.path),
    launchChromium(like),
  ])
  const site = busker.url.replace(/\/$/, '')
  const playlist = /\/playlist\/(\w+)/.exec(busker.snippet)?.[1] ?? ''
  const get = async (path: string) => (await (await fetch(site + path)).json()) as never
  const found: { albums: Listed } = await get('/v1/search?q=night%20bus&type=album')
  const album = found.albums.items[0]!.id
  const tracks: Listed = await get(`/v1/playlists/${playlist}/tracks`)
  const stops: (() => unknown)[] = []

  /** Pages of somebody, on an origin of their own. */
  function host(pages: Pages, policy?: string) {
    const server = Bun.serve({
      port: 0,
      hostname: '127.0.0.1',
      fetch(request) {
        const { pathname } = new URL(request.url)
        const body = pages[pathname]
        if (body === undefined) return new Response('', { status: 404 })
        const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html'
        const headers = { 'Content-Type': `${type}; charset=utf-8` }
        return new Response(body, {
          headers: policy ? { ...headers, 'Content-Security-Policy': policy } : headers,
        })
      },
    })
    stops.push(() => server.stop(true))
    return `http://127.0.0.1:${server.port}`
  }

  /** Somebody looks at a page: `wrong` is what its console complains of, `requests` what it asked. */
  async function visit(url: string, options: BrowserContextOptions = {}) {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    const wrong: string[] = []
    const requests: string[] = []
    page.on('pageerror', (error) => wrong.push(error.message))
    page.on('console', (line) => {
      if (line.type() === 'error') wrong.push(line.text())
    })
    page.on('request', (request) => requests.push(request.url()))
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }))
    await page.goto(url)
    return { context, page, wrong, requests }
  }

  return {
    site,
    browser,
    data: data.path,
    /** Eight tracks. */
    playlist,
    /** Two tracks. */
    album,
    track: tracks.items[0]!.track!.id,
    host,
    visit,
    async stop() {
      await browser.close()
      for (const stop of stops) await stop()
      await busker.stop()
      await data[Symbol.asyncDispose]()
    },
  }
}
export type Embeds = Awaited<ReturnType<typeof openEmbeds>>
