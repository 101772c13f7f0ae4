import type { Context } from 'hono'

const OWN = 'http://own.invalid'

/** A path of this site to go on at, or `/`: never an address of another. */
export function nextPath(text: string | undefined): string {
  if (!text?.startsWith('/') || text.length > 4096) return '/'
  const url = URL.parse(text, OWN)
  // `/.//elsewhere` is a path of ours that a browser reads as another site's address.
  const isOwn = url?.origin === OWN && !url.pathname.startsWith('//')
  return isOwn ? url.pathname + url.search : '/'
}

/** The address of a page, with where to go on after it. */
export const toNext = (path: string, next: string) =>
  next === '/' ? path : `${path}?${new URLSearchParams({ next })}`

/** Where to sign in, and then to come back here. A form that was sent is filled in anew. */
export function toSignIn(c: Context, again = false): string {
  const { pathname, search } = new URL(c.req.url)
  const next = c.req.method === 'GET' ? pathname + search : pathname
  return `/sign-in?${new URLSearchParams({ next, ...(again ? { again: '1' } : {}) })}`
}
