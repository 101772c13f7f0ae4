import { Hono } from 'hono'
import { z } from 'zod'
import { email } from '../accounts/email.ts'
import type { AuthDeps } from '../deps.ts'
import { createInvitations } from '../invitations/invitations.repository.ts'
import { code, field, next } from '../pages/fields.ts'
import { pageInput } from '../pages/page-input.ts'
import { renderErrorPage } from '../pages/error-page.ts'
import { ownPagesOnly } from '@busker/http/own-pages-only'
import { pageSecurity } from '../pages/security.ts'
import { nextCookie } from '../sign-in/next-cookie.ts'
import { nextPath } from '../sign-in/next.ts'
import { finishRoutes } from './finish.routes.ts'
import { currentSession } from '../sign-in/with-session.ts'
import { invitation } from './invited-as.ts'
import { mayRegister } from './may-register.ts'
import { refusalStatus, refusedPage, registerPage, registerSentPage } from './register.pages.ts'

const asked = z.object({ invitation: code.optional(), next })
const form = asked.extend({ email: field(1024) })
const GONE = 'This invitation no longer works. You can have an account without it.'

/** The first step of registration: an address, to which a link goes. Who has an account gets no other answer. */
export function registerRoutes(deps: AuthDeps) {
  const { db, guard, letters, own, cookie, sessions } = deps
  const kept = nextCookie(own)

  return new Hono()
    .onError(renderErrorPage)
    .use('/register/*', pageSecurity, ownPagesOnly(own))
    .get('/register', pageInput('query', asked), async (c) => {
      const query = c.req.valid('query')
      const goOn = nextPath(query.next)
      // An invitation may be for somebody else at the same browser.
      if (query.invitation === undefined && (await currentSession(c, cookie, sessions)))
        return c.redirect(goOn === '/' ? '/account' : goOn, 303)
      const may = await mayRegister(deps, query.invitation)
      if (may.refused) return c.html(refusedPage(may.refused, goOn), refusalStatus[may.refused])
      return c.html(
        registerPage({
          next: goOn,
          invited: may.invitation && invitation(own, may.invitation.role),
          invitation: may.invitation && query.invitation,
          email: may.invitation?.email ?? undefined,
          notice: may.unknown ? GONE : undefined,
        }),
      )
    })
    .post('/register', pageInput('form', form), async (c) => {
      const given = c.req.valid('form')
      const goOn = nextPath(given.next)
      const may = await mayRegister(deps, given.invitation)
      if (may.refused) return c.html(refusedPage(may.refused, goOn), refusalStatus[may.refused])
      const again = (complaint: string) =>
        c.html(
          registerPage({
            next: goOn,
            invited: may.invitation && invitation(own, may.invitation.role),
            invitation: may.invitation && given.invitation,
            email: given.email,
            complaint,
          }),
          400,
        )
      if (may.unknown) return again(GONE)
      const address = email.safeParse(given.email)
      if (!address.success) return again('This is no e-mail address.')
      if (may.invitation && !createInvitations(db).isFor(may.invitation, address.data))
        return again('This invitation is for another address: the one it was sent to.')
      await guard.slow('register', c, address.data)
      await letters.ask(db, {
        kind: 'register',
        email: address.data,
        invitationId: may.invitation?.id,
      })
      kept.keep(c, given.next)
      return c.html(registerSentPage(goOn, may.invitation && given.invitation))
    })
    .route('/', finishRoutes(deps))
}
