import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { passwordProblem } from '../accounts/password-policy.ts'
import { hashPassword } from '../accounts/passwords.ts'
import type { AuthDeps } from '../deps.ts'
import { code, field } from '../pages/fields.ts'
import { pageInput } from '../pages/page-input.ts'
import { nextCookie } from '../sign-in/next-cookie.ts'
import { displayName } from './display-name.ts'
import { findRegistration } from './find-registration.ts'
import { invitedAs } from './invited-as.ts'
import { type Refusal, RegistrationRefused } from './refused.ts'
import { finishPage, refusalStatus, refusedPage } from './register.pages.ts'
import { register } from './register.ts'

const form = z.object({ code, name: field(1024), password: field(1024) })

/** The second step of registration, which the link of the letter opens. Looking at it uses nothing up. */
export function finishRoutes(deps: AuthDeps) {
  const { accounts, codes, db, guard, settings, own } = deps
  const kept = nextCookie(own)
  /** Whom a code is for, and what they were invited as. */
  const find = async (given: string) => {
    const found = await findRegistration(codes, given)
    if (!found?.email) return undefined
    return { email: found.email, invited: await invitedAs(db, own, found.invitationId) }
  }
  const refuse = (c: Context, why: Refusal) =>
    c.html(refusedPage(why, kept.get(c)), refusalStatus[why])

  return new Hono()
    .get('/register/finish', pageInput('query', z.object({ code })), async (c) => {
      const { code: given } = c.req.valid('query')
      if ((await settings.get()).registration === 'closed') return refuse(c, 'closed')
      const found = await find(given)
      return found ? c.html(finishPage({ code: given, ...found })) : refuse(c, 'used')
    })
    .post('/register/finish', pageInput('form', form), async (c) => {
      const { code: given, name, password } = c.req.valid('form')
      const found = await find(given)
      if (!found) return refuse(c, 'used')
      const called = displayName.safeParse(name)
      const about = [found.email, name, new URL(own).hostname]
      const complaint = called.error?.issues[0]?.message ?? passwordProblem(password, about)
      if (!called.success || complaint)
        return c.html(finishPage({ code: given, ...found, name, complaint }), 400)
      if (await accounts.findByEmail(found.email)) return refuse(c, 'taken')
      const { worked } = await guard.slow('code', c)
      const passwordHash = await hashPassword(password)
      try {
        await register(deps, c, { code: given, displayName: called.data, passwordHash }, 'password')
      } catch (error) {
        if (error instanceof RegistrationRefused) return refuse(c, error.why)
        throw error
      }
      await worked()
      const goOn = kept.get(c)
      kept.forget(c)
      return c.redirect(goOn ?? '/account', 303)
    })
}
