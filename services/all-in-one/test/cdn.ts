import type { Page } from 'playwright-core'

/**
 * An origin of its own, on another host than site and pages, that has the sound and the covers of
 * `site`: `rewrite` makes the answers that a page gets from there name it. `asked` is what it gave.
 */
export function startCdn(site: string) {
  const asked: string[] = []
  const server = Bun.serve({
    port: 0,
    hostname: '127.0.0.2',
    async fetch(request) {
      const { pathname, search } = new URL(request.url)
      asked.push(pathname)
      const range = request.headers.get('range')
      const answer = await fetch(site + pathname + search, range ? { headers: { range } } : {})
      const headers = new Headers(answer.headers)
      headers.set('access-control-allow-origin', '*')
      return new Response(answer.body, { status: answer.status, headers })
    },
  })
  const origin = `http://127.0.0.2:${server.port}`
  const rewrite = (page: Page) =>
    page.route(/\/v1\/(?!plays)/, async (route) => {
      const answer = await route.fetch()
      const body = (await answer.text()).replaceAll(
        new RegExp(`${site}(?=/(media|images)/)`, 'g'),
        origin,
      )
      await route.fulfill({ response: answer, body })
    })
  return { origin, asked, rewrite, stop: () => server.stop(true) }
}
