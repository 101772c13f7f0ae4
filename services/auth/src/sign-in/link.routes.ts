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
import { sayNext } from '../pages/said.ts'
import { createPasskeysRepository } from '../passkeys/passkeys.repository.ts'
import { removePasskeys } from '../passkeys/remove-all-field.ts'
import { linkPage, usedLinkPage } from './link.pages.ts'
import { loginOf } from './login-of.ts'
import { signIn } from './sign-in.ts'

const form = z.object({
  code,
  password: field(1024).default(''),
  passkeys: removePasskeys,
  // Which of the buttons.
  add: z.literal('passkey', 'is passkey, or is not there').optional(),
})

/** The link that Busker prints for its owner: it lets them in, and choose a password. */
export function linkRoutes(deps: AuthDeps) {
  const { accounts, codes, db, guard, own } = deps
  const passkeysOf = createPasskeysRepository(db)
  const accountOf = async (given: string) => {
    const found = await codes.find('go-in', given)
    return found?.accountId ? accounts.find(found.accountId) : undefined
  }
  const ask = async (given: string, account: Account, isTicked = false, message?: string) => {
    const names = (await passkeysOf.list(account.id)).map(({ name }) => name)
    const { passwordHash } = account
    return linkPage(given, loginOf(account), passwordHash !== null, { names, isTicked }, message)
  }

  /** What the link opens; looking at it does not use it up. */
  const show = async (c: Context, given: string) => {
    const account = await accountOf(given)
    return account ? c.html(await ask(given, account)) : c.html(usedLinkPage(), 410)
  }
  const routes = new Hono().post('/sign-in/link', pageInput('form', form), async (c) => {
    const { code: given, password, passkeys, add } = c.req.valid('form')
    const account = await accountOf(given)
    if (!account) return c.html(usedLinkPage(), 410)
    const keeps = password === '' && account.passwordHash !== null
    const problem = keeps ? undefined : passwordProblem(password, knownOf(account, own))
    const removesPasskeys = passkeys !== undefined && !keeps
    if (problem) return c.html(await ask(given, account, removesPasskeys, problem), 400)
    const { worked } = await guard.slow('code', c)
    const taken = keeps
      ? await codes.take('go-in', given)
      : await choosePassword(
          deps,
          c,
          account,
          { kind: 'go-in', code: given },
          { passwordHash: await hashPassword(password), removesPasskeys },
        )
    if (!taken) return c.html(usedLinkPage(), 410)
    await worked()
    await signIn(deps, c, account, 'link')
    if (removesPasskeys) sayNext(c, own, 'new-password-no-passkeys')
    return c.redirect(add || removesPasskeys ? '/account/passkeys' : '/', 303)
  })
  return { show, routes }
}
