import type { BrowserContext, Page } from 'playwright-core'

interface Heard {
  at: number
  paused: boolean
  title: string | undefined
  id: string | undefined
  volume: number
}

/** A page of another site with a player that is a device of whoever the site has a token of. */
export function serveDevicePage(snippet: string) {
  const tokens = { next: [] as string[], asked: 0 }
  const script = `
    const events = (globalThis.events = [])
    for (const type of ['ready', 'lost', 'error'])
      document.addEventListener('busker-device-' + type, ({ detail }) => events.push({ type, ...detail }))
    document.querySelector('busker-player').getToken = async () => (await fetch('/token')).text()`
  const server = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch(request) {
      const { pathname, searchParams } = new URL(request.url)
      if (pathname === '/token') {
        tokens.asked++
        return new Response(tokens.next.length > 1 ? tokens.next.shift() : tokens.next[0])
      }
      if (pathname !== '/') return new Response('not here', { status: 404 })
      const named = snippet.replace(
        '<busker-player ',
        `<busker-player device-name="${searchParams.get('name')}" `,
      )
      return new Response(
        `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>A room</title>${named}<script type="module">${script}</script>`,
        { headers: { 'Content-Type': 'text/html; charset=utf-8' } },
      )
    },
  })
  return {
    origin: server.url.origin,
    tokens,
    /** Opens a player of this name; `ready` waits until the server knows it. */
    async open(context: BrowserContext, name: string) {
      const page = await context.newPage()
      await page.goto(`${server.url.origin}/?name=${name}`)
      return { page, ...watch(page) }
    },
    stop: () => server.stop(true),
  }
}

/** Longer than the longest pause between two tries to connect. */
const WITHIN_MS = 50_000

function watch(page: Page) {
  const told = (): Promise<{ type: string; id?: string; code?: string }[]> =>
    page.evaluate(() => (globalThis as never as { events: never }).events)
  const now = () =>
    page.locator('busker-player').evaluate((element): Heard => {
      const player = element as HTMLElement & {
        currentTime: number
        paused: boolean
        volume: number
        currentTrack: { title: string; id: string } | undefined
      }
      const { currentTime: at, paused, volume, currentTrack } = player
      return { at, paused, volume, title: currentTrack?.title, id: currentTrack?.id }
    })
  return {
    told,
    now,
    /** Its id, once it has become a device this many times. */
    async ready(times = 1) {
      for (let waited = 0; waited < WITHIN_MS; waited += 50) {
        const ready = (await told()).filter(({ type }) => type === 'ready')
        if (ready.length >= times) return ready.at(-1)?.id ?? ''
        await Bun.sleep(50)
      }
      throw new Error(`It is no device: ${JSON.stringify(await told())}`)
    },
    async until(wanted: (now: Heard) => boolean) {
      let last = await now()
      for (let waited = 0; waited < WITHIN_MS && !wanted(last); waited += 50) {
        await Bun.sleep(50)
        last = await now()
      }
      if (!wanted(last)) throw new Error(`The player never got there: ${JSON.stringify(last)}`)
      return last
    },
  }
}
export type DevicePage = Awaited<ReturnType<ReturnType<typeof serveDevicePage>['open']>>
