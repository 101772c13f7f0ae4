import { ApiError } from '@busker/http/errors'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Account } from '../accounts/accounts.repository.ts'
import { passwordProblem } from '../accounts/password-policy.ts'
import { hashPassword } from '../accounts/passwords.ts'
import type { Session } from '../accounts/sessions.ts'
import type { AuthDeps } from '../deps.ts'
import { field } from '../pages/fields.ts'
import { pageInput } from '../pages/page-input.ts'
import { loginOf } from '../sign-in/login-of.ts'
import { isFresh, sendToSignIn, withSession } from '../sign-in/with-session.ts'
import { changePasswordPage } from './change-password.pages.ts'
import { replacePassword } from './replace-password.ts'

const text = field(1024).default('')
const form = z.object({ current: text, password: text, apps: z.literal('end').optional() })

/** Who came in without their password, just now, may choose another; the rest show that they know it. */
const showsOtherwise = (session: Session) => isFresh(session) && session.method !== 'password'

const changedMeanwhile = () =>
  new ApiError(
    409,
    'PASSWORD_CHANGED',
    'Your password was changed elsewhere at the same moment. Look again.',
  )

/** Where somebody changes their password, or chooses a first one. */
export const changePasswordRoutes = (deps: AuthDeps) => {
  /** The account as it was when its person showed that they know its password. */
  const check = async (c: Context, account: Account, password: string) => {
    const right = await deps.guard.checkPassword(c, { username: loginOf(account), password })
    return right?.id === account.id ? right : undefined
  }
  return new Hono()
    .get('/account/password', withSession(deps), (c) => {
      const { session } = c.var
      const asks = !showsOtherwise(session)
      if (asks && !session.account.passwordHash) return sendToSignIn(c, deps.own, true)
      return c.html(changePasswordPage(session, asks))
    })
    .post('/account/password', withSession(deps), pageInput('form', form), async (c) => {
      const { session } = c.var
      const { current, password, apps } = c.req.valid('form')
      const { email, username, registeredName, passwordHash } = session.account
      const asks = !showsOtherwise(session)
      if (asks && !passwordHash) return sendToSignIn(c, deps.own, true)
      const about = [email, username, registeredName].filter((word) => word !== null)
      const missing = asks && !current ? 'Type your current password, too.' : undefined
      const problem = missing ?? passwordProblem(password, [...about, new URL(deps.own).hostname])
      if (problem) return c.html(changePasswordPage(session, asks, problem), 400)
      const account = asks ? await check(c, session.account, current) : session.account
      if (!account)
        return c.html(changePasswordPage(session, asks, 'Your current password is wrong.'), 403)
      const { worked } = await deps.guard.slow('code', c)
      const replaced = await replacePassword(
        deps,
        c,
        { ...session, account },
        {
          passwordHash: await hashPassword(password),
          andApps: apps === 'end',
        },
      )
      if (!replaced) throw changedMeanwhile()
      await worked()
      return c.redirect('/account?done=password', 303)
    })
}
