import { Hono } from 'hono'
import { z } from 'zod'
import type { AuthDeps } from '../deps.ts'
import { email as emailAddress } from '../accounts/email.ts'
import { field } from '../pages/fields.ts'
import { pageInput } from '../pages/page-input.ts'
import { withFreshSession, withSession } from '../sign-in/with-session.ts'
import { changeEmail } from './change-email.ts'
import {
  changeEmailPage,
  confirmEmailPage,
  linkSentPage,
  uselessLinkPage,
} from './change-email.pages.ts'

const code = z.object({ code: field(256).default('') })
const address = z.object({ email: field(1024).default('') })

/** Where somebody changes their address, or adds a first one: it counts once a link sent there was opened. */
export const changeEmailRoutes = (deps: AuthDeps) => {
  const { codes, guard, letters, db } = deps
  return new Hono()
    .get('/account/email', withFreshSession(deps), (c) => c.html(changeEmailPage(c.var.session)))
    .post('/account/email', withFreshSession(deps), pageInput('form', address), async (c) => {
      const { session } = c.var
      const { data: email } = emailAddress.safeParse(c.req.valid('form').email)
      if (email === undefined)
        return c.html(
          changeEmailPage(session, 'Write an e-mail address, like ada@example.org.'),
          400,
        )
      if (email === session.account.email)
        return c.html(changeEmailPage(session, 'That is your address already.'), 400)
      await guard.slow('register', c, email)
      await letters.ask(db, { kind: 'change-email', email, accountId: session.account.id })
      return c.html(linkSentPage(session, email))
    })
    .get('/account/email/finish', withSession(deps), pageInput('query', code), async (c) => {
      const { session } = c.var
      const given = c.req.valid('query').code
      const found = await codes.find('change-email', given)
      if (!found?.email || found.accountId !== session.account.id)
        return c.html(uselessLinkPage(session), 410)
      return c.html(confirmEmailPage(session, given, found.email))
    })
    .post('/account/email/finish', withSession(deps), pageInput('form', code), async (c) => {
      const { session } = c.var
      const outcome = await changeEmail(deps, c, session, c.req.valid('form').code)
      if (outcome === 'changed') return c.redirect('/account?done=email', 303)
      if (outcome === 'first') return c.redirect('/account?done=first-email', 303)
      if (outcome === 'useless') return c.html(uselessLinkPage(session), 410)
      return c.html(
        changeEmailPage(
          session,
          'Another account has that address. Sign in to it, or use another.',
        ),
        409,
      )
    })
}
