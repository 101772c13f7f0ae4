import type { Page } from 'playwright-core'

/** A bare page of another site, on an origin of its own, with one line of HTML pasted in, now or later. */
export function serveFanPage(pasted = '') {
  let line = pasted
  const server = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch: (request) =>
      new URL(request.url).pathname === '/'
        ? new Response(
            `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>A fan's page</title><h1>Songs I love</h1>\n${line}\n`,
            { headers: { 'Content-Type': 'text/html; charset=utf-8' } },
          )
        : new Response('not here', { status: 404 }),
  })
  const origin = `http://127.0.0.1:${server.port}`
  return {
    origin,
    url: `${origin}/`,
    paste: (html: string) => void (line = html),
    stop: () => server.stop(true),
  }
}

/** What the player on a page says of itself. */
export const heard = (page: Page) =>
  page.locator('busker-player').evaluate((element) => {
    const player = element as HTMLElement & {
      currentTime: number
      duration: number
      paused: boolean
      currentTrack: { title: string } | null
    }
    return {
      at: player.currentTime,
      duration: player.duration,
      paused: player.paused,
      title: player.currentTrack?.title,
    }
  })

/** Waits until what the player says of itself is as wanted; rejects with what it said last. */
export async function untilHeard(
  page: Page,
  wanted: (now: Awaited<ReturnType<typeof heard>>) => boolean,
) {
  let now = await heard(page)
  for (let waited = 0; waited < 30_000 && !wanted(now); waited += 50) {
    await Bun.sleep(50)
    now = await heard(page)
  }
  if (!wanted(now)) throw new Error(`The player never got there: ${JSON.stringify(now)}`)
  return now
}

/** Notes everything that a page complains of, and the requests that failed. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`)
  })
  return complaints
}
