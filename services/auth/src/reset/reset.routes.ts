import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Account } from '../accounts/accounts.repository.ts'
import { email } from '../accounts/email.ts'
import { choosePassword } from '../accounts/choose-password.ts'
import { knownOf } from '../accounts/known-of.ts'
import { passwordProblem } from '../accounts/password-policy.ts'
import { hashPassword } from '../accounts/passwords.ts'
import type { AuthDeps } from '../deps.ts'
import { code, field, next } from '../pages/fields.ts'
import { pageInput } from '../pages/page-input.ts'
import { renderErrorPage } from '../pages/error-page.ts'
import { ownPagesOnly } from '@busker/http/own-pages-only'
import { pageSecurity } from '../pages/security.ts'
import { loginOf } from '../sign-in/login-of.ts'
import { nextCookie } from '../sign-in/next-cookie.ts'
import { nextPath } from '../sign-in/next.ts'
import { signIn } from '../sign-in/sign-in.ts'
import { createPasskeysRepository } from '../passkeys/passkeys.repository.ts'
import { removePasskeys } from '../passkeys/remove-all-field.ts'
import { sayNext } from '../pages/said.ts'
import { newPasswordPage, resetPage, resetSentPage, usedResetPage } from './reset.pages.ts'

const asking = z.object({ email: field(1024), next })
const choosing = z.object({ code, password: field(1024), passkeys: removePasskeys })

/** A new password for who lost the old one. The answer is the same whether or not there is such an account. */
export function resetRoutes(deps: AuthDeps) {
  const { db, accounts, codes, guard, letters, audit, own } = deps
  const kept = nextCookie(own)
  const passkeys = createPasskeysRepository(db)
  const used = (c: Context) => c.html(usedResetPage(kept.get(c) ?? '/'), 410)
  const ask = async (given: string, account: Account, isTicked: boolean, problem?: string) => {
    const names = (await passkeys.list(account.id)).map(({ name }) => name)
    return newPasswordPage(given, loginOf(account), { names, isTicked }, problem)
  }
  /** Whose the code is. One that went to an address which is no longer theirs is good for nothing. */
  const accountOf = async (given: string) => {
    const found = await codes.find('reset', given)
    const account = found?.accountId ? await accounts.find(found.accountId) : undefined
    return found?.email === account?.email ? account : undefined
  }

  return new Hono()
    .onError(renderErrorPage)
    .use('/reset/*', pageSecurity, ownPagesOnly(own))
    .get('/reset', pageInput('query', z.object({ next })), (c) =>
      c.html(resetPage(nextPath(c.req.valid('query').next))),
    )
    .post('/reset', pageInput('form', asking), async (c) => {
      const given = c.req.valid('form')
      const address = email.safeParse(given.email)
      if (!address.success)
        return c.html(
          resetPage(nextPath(given.next), given.email, 'This is no e-mail address.'),
          400,
        )
      await guard.slow('reset', c, address.data)
      const account = await accounts.findByEmail(address.data)
      await audit.record(c, 'reset-asked', { accountId: account?.id })
      await letters.ask(db, { kind: 'reset', email: address.data })
      kept.keep(c, given.next)
      return c.html(resetSentPage(nextPath(given.next)))
    })
    .get('/reset/finish', pageInput('query', z.object({ code })), async (c) => {
      const { code: given } = c.req.valid('query')
      const account = await accountOf(given)
      return account ? c.html(await ask(given, account, true)) : used(c)
    })
    .post('/reset/finish', pageInput('form', choosing), async (c) => {
      const { code: given, password, passkeys: tick } = c.req.valid('form')
      const account = await accountOf(given)
      if (!account) return used(c)
      const problem = passwordProblem(password, knownOf(account, own))
      const removesPasskeys = tick !== undefined
      if (problem) return c.html(await ask(given, account, removesPasskeys, problem), 400)
      const by = { kind: 'reset', code: given } as const
      const { worked } = await guard.slow('code', c)
      const hadPasskeys = (await passkeys.list(account.id)).length > 0
      const chosen = { passwordHash: await hashPassword(password), removesPasskeys }
      if (!(await choosePassword(deps, c, account, by, chosen))) return used(c)
      await worked()
      await signIn(deps, c, account, 'link')
      const goOn = kept.get(c)
      kept.forget(c)
      const isWithout = hadPasskeys && removesPasskeys
      sayNext(c, own, isWithout ? 'new-password-no-passkeys' : 'new-password')
      return c.redirect(goOn ?? (hadPasskeys ? '/account/passkeys' : '/account'), 303)
    })
}
