import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { nextPath } from './next.ts'

const SECONDS = 24 * 3600

/** Where somebody wanted to go before they had to look into their mail, kept in their browser. */
export const nextCookie = (own: string) => {
  const secure = own.startsWith('https:')
  const name = secure ? '__Host-busker_next' : 'busker_next'
  const options = { httpOnly: true, secure, sameSite: 'Lax', path: '/' } as const
  return {
    /** The path to go on at; undefined when there is none. */
    get(c: Context) {
      const kept = getCookie(c, name)
      return kept === undefined ? undefined : nextPath(kept)
    },
    keep(c: Context, next: string | undefined) {
      const path = nextPath(next)
      if (path !== '/') setCookie(c, name, path, { ...options, maxAge: SECONDS })
    },
    forget: (c: Context) => {
      if (getCookie(c, name) !== undefined) deleteCookie(c, name, options)
    },
  }
}
