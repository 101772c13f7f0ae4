import { createMemoryEventLog } from '@busker/events/memory'
import { inProcess } from '@busker/http/reach'
import { reachInside } from '@busker/http/service-token'
import { testDatabase } from '@busker/postgres/testing'
import { createAuthClient } from './client.ts'
import { startAuth } from './start.ts'

export const OPERATOR_KEY = 'the-operator-of-this-test-has-this-key'
const SERVICE_SECRET = 'only-services-of-this-test-share-it'

/** The auth service on a database (a new one, unless told), as a browser and as a sibling see it. */
export async function startTestAuth({ url, site = 'http://busker.test' }: Partial<Asked> = {}) {
  const database = url ?? (await testDatabase())
  const events = createMemoryEventLog()
  const config = {
    AUTH_DATABASE_URL: database,
    PUBLIC_URL: site,
    SERVICE_SECRET,
    OPERATOR_KEY,
    LIMITS_URL: 'memory:',
  }
  const auth = await startAuth({ config, events })
  await events.start()
  const reach = inProcess(new Map([['auth', auth.app]]))
  const inside = createAuthClient(
    reachInside(reach, new TextEncoder().encode(SERVICE_SECRET), 'test'),
  )
  const ask = (path: string, init?: RequestInit) => reach('auth')(site + path, init)
  return {
    database,
    ask,
    client: createAuthClient(reach),
    /** A new one-time link, without the site. */
    async link() {
      const response = await inside.internal['one-time-links'].$post()
      const { url: link } = await response.json()
      return link.slice(site.length)
    },
    /** Sends a form as a page of the site does. */
    form: (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      ask(path, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: site, 'sec-fetch-site': 'same-origin', ...headers },
        body: new URLSearchParams(fields),
      }),
    async stop() {
      await auth.stop()
      await events.stop()
    },
  }
}

interface Asked {
  url: string
  site: string
}

export type TestAuth = Awaited<ReturnType<typeof startTestAuth>>

/** The code in a one-time link. */
export const codeOf = (link: string) => new URLSearchParams(link.split('?')[1]).get('code') ?? ''

/** What a browser sends back of the cookies it was given. */
export const cookieOf = (response: Response) =>
  response.headers.get('set-cookie')?.split(';')[0] ?? ''

/** Goes in by a one-time link and chooses a password. */
export const choosePassword = async (auth: TestAuth, password: string) =>
  auth.form('/sign-in/link', { code: codeOf(await auth.link()), password })
