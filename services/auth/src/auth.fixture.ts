import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { verifyThrough } from '@busker/container/verify'
import type { ServiceName } from '@busker/contracts/services'
import { createMemoryEventLog } from '@busker/events/memory'
import { type App, inProcess } from '@busker/http/reach'
import { reachInside } from '@busker/http/service-token'
import type { WrittenLetter } from '@busker/mail/open'
import { connect } from '@busker/postgres/connect'
import { testDatabase } from '@busker/postgres/testing'
import { createAuthClient } from './client.ts'
import type { AuthDatabase } from './database.ts'
import { startAuth } from './start.ts'

export const OPERATOR_KEY = 'the-operator-of-this-test-has-this-key'
const SERVICE_SECRET = 'only-services-of-this-test-share-it'
const LETTERS_WITHIN_MS = 10_000

/** The auth service on a database (a new one, unless told), as a browser and as a sibling see it. */
export async function startTestAuth({ url, site = 'http://busker.test' }: Partial<Asked> = {}) {
  const database = url ?? (await testDatabase())
  const events = createMemoryEventLog()
  const config = {
    AUTH_DATABASE_URL: database,
    PUBLIC_URL: site,
    SERVICE_SECRET,
    OPERATOR_KEY,
    MAIL_URL: pathToFileURL(await mkdtemp(join(tmpdir(), 'busker-letters-'))).href,
    LIMITS_URL: 'memory:',
  }
  const written: WrittenLetter[] = []
  const db = connect<AuthDatabase>(database)
  const apps = new Map<ServiceName, App>()
  const reach = inProcess(apps)
  const verify = verifyThrough(reach, SERVICE_SECRET, site)
  const auth = await startAuth({
    config,
    events,
    reach,
    verify,
    onLetter: (one) => written.push(one),
  })
  apps.set('auth', auth.app)
  await events.start()
  const inside = createAuthClient(
    reachInside(reach, new TextEncoder().encode(SERVICE_SECRET), 'test'),
  )
  const ask = (path: string, init?: RequestInit) => reach('auth')(site + path, init)
  return {
    database,
    events,
    ask,
    client: createAuthClient(reach),
    /** As another service of this installation asks. */
    inside: inside.internal,
    /** Checks access tokens, as every service does. */
    verify,
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
    /** Every letter so far, once all that were asked for are written. */
    async letters() {
      for (let waited = 0; waited < LETTERS_WITHIN_MS; waited += 5) {
        if (!(await db.selectFrom('letter').select('seq').executeTakeFirst())) return written
        await Bun.sleep(5)
      }
      throw new Error('There are letters that cannot be sent.')
    },
    /** The link in the newest letter to an address, without the site. */
    async linkTo(email: string) {
      const letters = (await this.letters()).filter(({ to }) => to === email)
      // A letter that only tells of something has none.
      const links = letters.flatMap((letter) => linkIn(letter) ?? [])
      // Letters may be written in another order than they were asked for: one with a code is meant.
      const link = links.findLast((one) => one.includes('?')) ?? links.at(-1)
      if (!link) throw new Error(`There is no letter to ${email}.`)
      return link.slice(site.length)
    },
    async stop() {
      await auth.stop()
      await events.stop()
      await db.destroy()
      await rm(fileURLToPath(config.MAIL_URL), { recursive: true })
    },
  }
}

interface Asked {
  url: string
  site: string
}

export type TestAuth = Awaited<ReturnType<typeof startTestAuth>>

/** The link in a letter: it has a line for itself. */
export const linkIn = ({ text }: { text: string }) => /^https?:\/\/\S+$/m.exec(text)?.[0]

/** The code in a one-time link. */
export const codeOf = (link: string) => new URLSearchParams(link.split('?')[1]).get('code') ?? ''

/** What a browser sends back of the cookies it was given. */
export const cookieOf = (response: Response) =>
  response.headers.get('set-cookie')?.split(';')[0] ?? ''

/** Goes in by a one-time link and chooses a password. */
export const choosePassword = async (auth: TestAuth, password: string) =>
  auth.form('/sign-in/link', { code: codeOf(await auth.link()), password })
