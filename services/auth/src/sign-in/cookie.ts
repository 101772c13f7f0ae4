import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { SESSION_SECONDS } from '../accounts/sessions.ts'

/**
 * The session cookie: for this site's own pages alone; an embed never sends or sees it. Over https it
 * is `__Host-`, so that no sibling domain can set it. Plain http, which some browsers do not let have
 * secure cookies even on localhost, goes without.
 */
export const sessionCookie = (publicUrl: string) => {
  const secure = publicUrl.startsWith('https:')
  const name = secure ? '__Host-busker_session' : 'busker_session'
  const options = { httpOnly: true, secure, sameSite: 'Lax', path: '/' } as const
  return {
    get: (c: Context) => getCookie(c, name),
    set: (c: Context, secret: string) =>
      setCookie(c, name, secret, { ...options, maxAge: SESSION_SECONDS }),
    remove: (c: Context) => deleteCookie(c, name, options),
  }
}

export type SessionCookie = ReturnType<typeof sessionCookie>
