import { notFound } from '@busker/http/errors'
import { validate } from '@busker/http/validate'
import { Hono } from 'hono'
import { z } from 'zod'
import type { Session } from '../accounts/sessions.ts'
import { renderErrorPage } from '../pages/error-page.ts'
import { ownPagesOnly } from '@busker/http/own-pages-only'
import { pageSecurity } from '../pages/security.ts'
import { withFreshSession, withSession } from '../sign-in/with-session.ts'
import type { PasskeyDeps } from './deps.ts'
import { passkeyPage, passkeysPage } from './passkeys.pages.ts'
import { passkeyName } from './passkeys.schemas.ts'
import { hasOtherWayIn, removePasskey } from './remove-passkey.ts'

const form = z.object({ name: z.string().max(1024).default('') })
/** A path of a passkey; its id is base64url. */
const ONE = '/account/passkeys/:id{[\\w-]{1,1364}}'

/** Where somebody sees their passkeys, names and removes them. Needs no JavaScript. */
export function passkeysPagesRoutes(deps: PasskeyDeps) {
  const { audit, own, passkeys } = deps
  const find = async ({ account }: Session, id: string) => {
    const all = await passkeys.list(account.id)
    const passkey = all.find((one) => one.id === id)
    if (!passkey) throw notFound('passkey', id)
    const isOnly = all.length === 1
    return { passkey, left: { isOnly, isLast: isOnly && !hasOtherWayIn(account) } }
  }
  return (
    new Hono()
      .onError(renderErrorPage)
      .use('/account/passkeys/*', pageSecurity, ownPagesOnly(own))
      .get('/account/passkeys', withSession(deps), async (c) => {
        const { session } = c.var
        const listed = await passkeys.list(session.account.id)
        return c.html(passkeysPage(session, listed, c.req.query('done')))
      })
      .get(ONE, withSession(deps), async (c) => {
        const { passkey, left } = await find(c.var.session, c.req.param('id'))
        return c.html(passkeyPage(c.var.session, passkey, left))
      })
      .post(ONE, withSession(deps), validate('form', form), async (c) => {
        const { session } = c.var
        const { passkey, left } = await find(session, c.req.param('id'))
        const name = passkeyName.safeParse(c.req.valid('form').name)
        if (!name.success) {
          const wrong = 'A name has 1 to 60 characters, on one line.'
          return c.html(passkeyPage(session, passkey, left, wrong), 400)
        }
        await passkeys.rename(session.account.id, passkey.id, name.data)
        return c.redirect('/account/passkeys?done=named', 303)
      })
      // Who had to sign in once more comes back here, and looks again at what they remove.
      .get(`${ONE}/remove`, (c) => c.redirect(`/account/passkeys/${c.req.param('id')}`, 303))
      .post(`${ONE}/remove`, withFreshSession(deps), async (c) => {
        const { session } = c.var
        const id = c.req.param('id')
        const { passkey } = await find(session, id)
        const subject = { accountId: session.account.id, sessionId: session.id }
        const outcome = await removePasskey(deps, subject.accountId, id, (trx) =>
          audit.record(c, 'passkey-removed', subject, trx),
        )
        if (outcome === 'missing') throw notFound('passkey', id)
        if (outcome === 'last')
          return c.html(passkeyPage(session, passkey, { isLast: true, isOnly: true }), 409)
        return c.redirect('/account/passkeys?done=removed', 303)
      })
  )
}
