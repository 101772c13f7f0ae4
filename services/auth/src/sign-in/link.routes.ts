import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Account } from '../accounts/accounts.repository.ts'
import { choosePassword } from '../accounts/choose-password.ts'
import { knownOf } from '../accounts/known-of.ts'
import { passwordProblem } from '../accounts/password-policy.ts'
import { hashPassword } from '../accounts/passwords.ts'
import type { AuthDeps } from '../deps.ts'
import { code, field } from '../pages/fields.ts'
import { pageInput } from '../pages/page-input.ts'
import { linkPage, usedLinkPage } from './link.pages.ts'
import { loginOf } from './login-of.ts'
import { signIn } from './sign-in.ts'

const form = z.object({ code, password: field(1024).default('') })

/** The link that Busker prints for its owner: it lets them in, and choose a password. */
export function linkRoutes(deps: AuthDeps) {
  const { accounts, codes, own } = deps
  const accountOf = async (given: string) => {
    const found = await codes.find('go-in', given)
    return found?.accountId ? accounts.find(found.accountId) : undefined
  }
  const ask = (given: string, account: Account, message?: string) =>
    linkPage(given, loginOf(account), account.passwordHash !== null, message)

  /** What the link opens; looking at it does not use it up. */
  const show = async (c: Context, given: string) => {
    const account = await accountOf(given)
    return account ? c.html(ask(given, account)) : c.html(usedLinkPage(), 410)
  }
  const routes = new Hono().post('/sign-in/link', pageInput('form', form), async (c) => {
    const { code: given, password } = c.req.valid('form')
    const account = await accountOf(given)
    if (!account) return c.html(usedLinkPage(), 410)
    const keeps = password === '' && account.passwordHash !== null
    const problem = keeps ? undefined : passwordProblem(password, knownOf(account, own))
    if (problem) return c.html(ask(given, account, problem), 400)
    const taken = keeps
      ? await codes.take('go-in', given)
      : await choosePassword(
          deps,
          c,
          account,
          { kind: 'go-in', code: given },
          await hashPassword(password),
        )
    if (!taken) return c.html(usedLinkPage(), 410)
    await signIn(deps, c, account, 'link')
    return c.redirect('/', 303)
  })
  return { show, routes }
}
