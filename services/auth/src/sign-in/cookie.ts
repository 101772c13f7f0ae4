import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

const NAME = 'busker_session'
export const SESSION_SECONDS = 30 * 24 * 3600

/** The session cookie: for this site's own pages alone; an embed never sends or sees it. */
export const sessionCookie = (publicUrl: string) => {
  const options = {
    httpOnly: true,
    secure: publicUrl.startsWith('https:'),
    sameSite: 'Lax',
    path: '/',
  } as const
  return {
    get: (c: Context) => getCookie(c, NAME),
    set: (c: Context, id: string) =>
      setCookie(c, NAME, id, { ...options, maxAge: SESSION_SECONDS }),
    remove: (c: Context) => deleteCookie(c, NAME, options),
  }
}
