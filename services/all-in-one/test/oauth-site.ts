import { plainBrowser } from '@busker/browser-testing/plain-browser'
import { type App, addressOf } from '@busker/http/reach'
import { serve } from '@busker/http/serve'
import { reachInside } from '@busker/http/service-token'
import { z } from 'zod'
import { secrets, startTestStack } from './stack.ts'

export const CALLBACK = 'https://app.example/callback'
export const PASSWORD = 'a long song about rain'
export const LOOPBACK = 'http://127.0.0.1:5123/callback'

/** Busker on a port, with its owner in a browser without JavaScript, and apps that they registered. */
export async function startOAuthSite() {
  let app: App | undefined
  const server = serve(
    { fetch: (request, env) => app?.fetch(request, env) ?? new Response(null, { status: 503 }) },
    { port: 0, hostname: '127.0.0.1' },
  )
  const site = server.url.origin
  const stack = await startTestStack(site)
  app = stack.app

  const inside = reachInside(
    (service) => async (input, init) =>
      stack.services.get(service)!.fetch(new Request(input, init)),
    new TextEncoder().encode(secrets.serviceSecret),
    'test',
  )
  const answer = await inside('auth')(`${addressOf('auth')}/internal/one-time-links`, {
    method: 'POST',
  })
  const { url: link } = z.object({ url: z.string() }).parse(await answer.json())
  const owner = plainBrowser((request) => fetch(request), site)
  const choose = await owner.go(link)
  await owner.submit(choose, '/sign-in/link', { password: PASSWORD })

  return {
    site,
    stack,
    owner,
    /** An app as a developer registers it, on the pages. */
    async register(kind: 'public' | 'confidential', redirect = CALLBACK) {
      const shown = await owner.submit(await owner.go('/account/apps/new'), '/account/apps', {
        name: 'Radio',
        redirect_uris: redirect,
        kind,
      })
      const [, id = ''] = /<code>(\w{22})<\/code>/.exec(shown.html) ?? []
      const [, secret = ''] = /<code>([\w-]{43})<\/code>/.exec(shown.html) ?? []
      return { id, secret }
    },
    /** Goes where an app sends its person, and allows what it asks; resolves to where the app gets the answer. */
    async allow(url: URL, decision = 'allow') {
      const shown = await owner.go(url)
      if (shown.url.origin !== site) return shown.url
      return (await owner.submit(shown, '/authorize/decision', { decision })).url
    },
    async stop() {
      await server.stop()
      await stack.stop()
    },
  }
}

export type OAuthSite = Awaited<ReturnType<typeof startOAuthSite>>
