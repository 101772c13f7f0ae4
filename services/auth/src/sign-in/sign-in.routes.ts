import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { z } from 'zod'
import { SHORTEST_PASSWORD } from '../accounts/passwords.ts'
import { hashSecret } from '../accounts/secrets.ts'
import type { AuthDeps } from '../deps.ts'
import { TooManyTries } from './guard.ts'
import { ownPagesOnly } from './own-pages-only.ts'
import { oneTimePage, signInPage, usedLinkPage } from './pages.ts'
import { signInStyle } from './style.ts'

const text = z.string().max(256, 'is at most 256 characters')
const credentials = z.object({ username: text, password: text })
const linkForm = z.object({ code: text, password: text.default('') })

/** The pages on which a person signs in and out. They need no JavaScript. */
export function signInRoutes({ accounts, sessions, guard, cookie, config }: AuthDeps) {
  const own = new URL(config.PUBLIC_URL).origin
  return new Hono()
    .use(ownPagesOnly(own))
    .use(
      secureHeaders({
        contentSecurityPolicy: {
          defaultSrc: ["'none'"],
          styleSrc: ["'self'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          baseUri: ["'none'"],
        },
        referrerPolicy: 'same-origin',
        strictTransportSecurity: false,
      }),
    )
    .get('/sign-in/style.css', (c) =>
      c.body(signInStyle, 200, {
        'Content-Type': 'text/css; charset=utf-8',
        'Cache-Control': 'public, max-age=3600',
      }),
    )
    .get('/sign-in', validate('query', z.object({ code: text.optional() })), async (c) => {
      c.header('Cache-Control', 'no-store')
      const { code } = c.req.valid('query')
      if (code === undefined) return c.html(signInPage())
      const account = await accounts.findOneTimeLink(hashSecret(code))
      if (!account) return c.html(usedLinkPage(), 410)
      return c.html(oneTimePage(code, account.username, account.passwordHash !== null))
    })
    .post('/sign-in', validate('form', credentials), async (c) => {
      try {
        const account = await guard.checkPassword(c, c.req.valid('form'))
        if (!account) return c.html(signInPage('The name or the password is wrong.'), 401)
        cookie.set(c, await sessions.open(account.id))
        return c.redirect('/', 303)
      } catch (error) {
        if (!(error instanceof TooManyTries)) throw error
        c.header('Retry-After', String(error.seconds))
        return c.html(signInPage(error.message), 429)
      }
    })
    .post('/sign-in/link', validate('form', linkForm), async (c) => {
      const { code, password } = c.req.valid('form')
      const account = await accounts.findOneTimeLink(hashSecret(code))
      if (!account) return c.html(usedLinkPage(), 410)
      const keeps = password === '' && account.passwordHash !== null
      if (!keeps && password.length < SHORTEST_PASSWORD)
        return c.html(
          oneTimePage(
            code,
            account.username,
            account.passwordHash !== null,
            `A password has at least ${SHORTEST_PASSWORD} characters.`,
          ),
          400,
        )
      if (!(await accounts.takeOneTimeLink(hashSecret(code)))) return c.html(usedLinkPage(), 410)
      if (!keeps) await sessions.changePassword(account.id, password)
      cookie.set(c, await sessions.open(account.id))
      return c.redirect('/', 303)
    })
    .post('/sign-out', async (c) => {
      const id = cookie.get(c)
      if (id) await sessions.close(id)
      cookie.remove(c)
      return c.redirect('/', 303)
    })
}
