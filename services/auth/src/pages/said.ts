import { AsyncLocalStorage } from 'node:async_hooks'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'

/** What the page says that somebody is led on to. */
const SAYINGS = {
  unsaved: 'Nothing was saved yet: please do it again.',
  'signed-out': 'You are signed out in all browsers.',
  'signed-out-apps': 'You are signed out in all browsers, and no app acts for you any more.',
  'new-password': 'Your password is changed. Everybody else is signed out.',
  'new-password-no-passkeys':
    'Your password is changed and your passkeys are removed. Everybody else is signed out.',
} as const

export type Saying = keyof typeof SAYINGS

const SECONDS = 15 * 60
const PLAIN = 'busker_said'
const SECURE = `__Host-${PLAIN}`
const options = (secure: boolean) =>
  ({ httpOnly: true, secure, sameSite: 'Lax', path: '/' }) as const

/** Lets the next page say something, once. It holds the name of a sentence, so others can make it say no more. */
export function sayNext(c: Context, own: string, saying: Saying) {
  const secure = own.startsWith('https:')
  setCookie(c, secure ? SECURE : PLAIN, saying, { ...options(secure), maxAge: SECONDS })
}

const now = new AsyncLocalStorage<string>()

/** What the page that is being made has to say. */
export const saidNow = () => now.getStore()

const isKnown = (text: string): text is Saying => Object.hasOwn(SAYINGS, text)

/** Around pages: the first one that is shown says what `sayNext` left. */
export const withSaid = createMiddleware(async (c, next) => {
  const name = getCookie(c, SECURE) === undefined ? PLAIN : SECURE
  const saying = getCookie(c, name) ?? ''
  // What was typed is missed on the page that one comes back to, past signing in.
  const isLater = saying === 'unsaved' && /^\/(sign-in|reset)\b/.test(c.req.path)
  if (c.req.method !== 'GET' || !isKnown(saying) || isLater) return next()
  await now.run(SAYINGS[saying], next)
  const isPage = c.res.headers.get('content-type')?.startsWith('text/html') ?? false
  if (isPage) deleteCookie(c, name, options(name === SECURE))
  return undefined
})
