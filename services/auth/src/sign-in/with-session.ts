import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Session, Sessions } from '../accounts/sessions.ts'
import type { SessionCookie } from './cookie.ts'
import { sayNext } from '../pages/said.ts'
import { toSignIn } from './next.ts'

export type SessionEnv = { Variables: { session: Session } }

/** A change to how somebody signs in wants that they showed who they are so lately. */
const FRESH_MS = 10 * 60_000

export const isFresh = (session: Session) =>
  Date.now() - session.authenticatedAt.getTime() < FRESH_MS

export const currentSession = async (c: Context, cookie: SessionCookie, sessions: Sessions) => {
  const secret = cookie.get(c)
  return secret ? sessions.find(secret) : undefined
}

interface Needs {
  cookie: SessionCookie
  sessions: Sessions
  own: string
}

/** Sends somebody to sign in, and then back; that what they sent was not saved is said there. */
export function sendToSignIn(c: Context, own: string, again = false) {
  if (c.req.method === 'POST') sayNext(c, own, 'unsaved')
  return c.redirect(toSignIn(c, again), 303)
}

const require = (isGood: (session: Session) => boolean, again: boolean) => (deps: Needs) =>
  createMiddleware<SessionEnv>(async (c, next) => {
    const session = await currentSession(c, deps.cookie, deps.sessions)
    if (!session || !isGood(session)) return sendToSignIn(c, deps.own, again)
    c.set('session', session)
    await next()
  })

/** A page for who is signed in; others are sent to sign in, and then come back. */
export const withSession = require(() => true, false)

/** A page for who signed in within the last ten minutes; others show once more who they are. */
export const withFreshSession = require(isFresh, true)
