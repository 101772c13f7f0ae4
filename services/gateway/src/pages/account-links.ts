import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Who } from '../demo/who.ts'

/** The headers of pages that tell who is signed in: no cache may show them to others. */
export const PERSONAL = { 'Cache-Control': 'private, no-cache', Vary: 'Cookie' }

const signInLink = (here: string) => {
  const next = here === '/' ? '' : `?${new URLSearchParams({ next: here })}`
  return html`<a href="/sign-in${next}">Sign in</a>`
}

/** The account of who is signed in, and the way out. */
export const signedInLinks = (name: string) =>
  html`<a class="who" href="/account" title="Your account">${name}</a>
    <form method="post" action="/sign-out"><button class="plain">Sign out</button></form>`

/** What stands on the right of a page's header. The music is there without the accounts. */
export const accountLinks = (who: Who) => async (c: Context) => {
  const { pathname, search } = new URL(c.req.url)
  const name = await who(c.req.header('cookie')).catch(() => undefined)
  return name === undefined ? signInLink(pathname + search) : signedInLinks(name)
}
