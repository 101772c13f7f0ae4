import { ID_PATTERN } from '@busker/contracts/ids'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { createClients } from '../clients/clients.repository.ts'
import type { AuthDeps } from '../deps.ts'
import { code, field, next } from '../pages/fields.ts'
import { pageInput } from '../pages/page-input.ts'
import { renderErrorPage } from '../pages/error-page.ts'
import { ownPagesOnly } from '@busker/http/own-pages-only'
import { pageSecurity } from '../pages/security.ts'
import { signInStyle } from '../pages/style.ts'
import { TooManyTries } from './guard.ts'
import { linkRoutes } from './link.routes.ts'
import { loginOf } from './login-of.ts'
import { nextPath } from './next.ts'
import { type SignInForm, signInPage } from './sign-in.page.ts'
import { signIn } from './sign-in.ts'
import { currentSession } from './with-session.ts'

const again = z.literal('1', 'is 1, or is not there').optional()
/** `login` is who an app thinks it is (OpenID Connect's login_hint). */
const asked = z.object({ code: code.optional(), next, again, login: field(256).optional() })
const credentials = z.object({ username: field(256), password: field(1024), next, again })

/** The pages on which a person signs in and out. They need no JavaScript. */
export function signInRoutes(deps: AuthDeps) {
  const { sessions, guard, cookie, settings, audit, own } = deps
  const link = linkRoutes(deps)
  const clients = createClients(deps.db)
  /** The name of the app that somebody is on the way to. */
  const appAt = async (next: string) => {
    const { pathname, searchParams } = new URL(next, own)
    const id = pathname === '/authorize' ? (searchParams.get('client_id') ?? '') : ''
    return ID_PATTERN.test(id) ? (await clients.find(id))?.name : undefined
  }
  const sessionOf = (c: Context) => currentSession(c, cookie, sessions)
  const show = async (
    c: Context,
    form: Omit<SignInForm, 'mayRegister' | 'app'>,
    status: 200 | 401 | 429 = 200,
  ) => {
    const { registration } = await settings.get()
    const app = await appAt(form.next)
    return c.html(signInPage({ ...form, app, mayRegister: registration === 'open' }), status)
  }

  return new Hono()
    .onError(renderErrorPage)
    .use('/sign-in/*', pageSecurity, ownPagesOnly(own))
    .use('/sign-out', pageSecurity, ownPagesOnly(own))
    .get('/sign-in/style.css', (c) =>
      c.body(signInStyle, 200, {
        'Content-Type': 'text/css; charset=utf-8',
        'Cache-Control': 'public, max-age=3600',
      }),
    )
    .get('/sign-in', pageInput('query', asked), async (c) => {
      const query = c.req.valid('query')
      if (query.code !== undefined) return link.show(c, query.code)
      const session = await sessionOf(c)
      const goOn = nextPath(query.next)
      if (session && !query.again) return c.redirect(goOn, 303)
      return show(c, {
        next: goOn,
        again: session && loginOf(session.account),
        username: query.login,
      })
    })
    .post('/sign-in', pageInput('form', credentials), async (c) => {
      const form = c.req.valid('form')
      const goOn = nextPath(form.next)
      // Who shows once more who they are cannot become another by it.
      const session = form.again ? await sessionOf(c) : undefined
      const fixed = session && loginOf(session.account)
      const page = { next: goOn, again: fixed, username: form.username }
      try {
        const account = await guard.checkPassword(c, {
          username: fixed ?? form.username,
          password: form.password,
        })
        if (account && (await signIn(deps, c, account, 'password'))) return c.redirect(goOn, 303)
        return await show(c, { ...page, complaint: 'The name or the password is wrong.' }, 401)
      } catch (error) {
        if (!(error instanceof TooManyTries)) throw error
        c.header('Retry-After', String(error.seconds))
        return show(c, { ...page, complaint: error.message }, 429)
      }
    })
    .route('/', link.routes)
    .post('/sign-out', async (c) => {
      const session = await sessionOf(c)
      if (session) {
        await sessions.close(session.account.id, session.id)
        await audit.record(c, 'signed-out', {
          accountId: session.account.id,
          sessionId: session.id,
        })
      }
      cookie.remove(c)
      return c.redirect('/', 303)
    })
}
