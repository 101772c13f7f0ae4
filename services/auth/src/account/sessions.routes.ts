import { notFound } from '@busker/http/errors'
import { Hono } from 'hono'
import { z } from 'zod'
import type { AuthDeps } from '../deps.ts'
import { field } from '../pages/fields.ts'
import { pageInput } from '../pages/page-input.ts'
import { sayNext } from '../pages/said.ts'
import { withSession } from '../sign-in/with-session.ts'
import { sessionsPage } from './sessions.pages.ts'
import { signOutEverywhere } from './sign-out-everywhere.ts'

const ending = z.object({
  end: z.enum(['one', 'others', 'browsers', 'everything']),
  session: field(64).default(''),
})

/** Where somebody sees the browsers in which they are signed in, and ends one or all. */
export const sessionsRoutes = (deps: AuthDeps) => {
  const { sessions, audit, cookie, own } = deps
  return new Hono()
    .get('/account/sessions', withSession(deps), async (c) => {
      const { session } = c.var
      const listed = await sessions.list(session.account.id)
      return c.html(sessionsPage(session, listed, c.req.query('done')))
    })
    .post('/account/sessions', withSession(deps), pageInput('form', ending), async (c) => {
      const { session } = c.var
      const { end, session: chosen } = c.req.valid('form')
      const accountId = session.account.id
      if (end === 'one') {
        const ended = await sessions.close(accountId, chosen)
        if (!ended.length) throw notFound('session', chosen)
        await audit.record(c, 'session-ended', { accountId, sessionId: chosen })
      } else {
        const except = end === 'others' ? session.id : undefined
        const andApps = end === 'everything'
        await signOutEverywhere(deps, c, { accountId, sessionId: session.id, except, andApps })
      }
      const isStill = end === 'others' || (end === 'one' && chosen !== session.id)
      if (isStill) return c.redirect(`/account/sessions?done=${end === 'one' ? 'ended' : end}`, 303)
      cookie.remove(c)
      if (end !== 'one') sayNext(c, own, end === 'everything' ? 'signed-out-apps' : 'signed-out')
      return c.redirect('/sign-in', 303)
    })
}
