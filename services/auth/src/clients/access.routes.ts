import { ID_PATTERN } from '@busker/contracts/ids'
import { Hono } from 'hono'
import type { AuthDeps } from '../deps.ts'
import { renderErrorPage } from '../pages/error-page.ts'
import { ownPagesOnly } from '@busker/http/own-pages-only'
import { pageSecurity } from '../pages/security.ts'
import { withSession } from '../sign-in/with-session.ts'
import { accessPage } from './access.pages.ts'
import { createAccess } from './access.repository.ts'

const PAGE = '/account/access'

/** Where somebody sees which apps have access to their account, and takes it away. */
export function accessRoutes(deps: AuthDeps) {
  const { db, audit, own } = deps
  const access = createAccess(db)
  return new Hono()
    .onError(renderErrorPage)
    .use(`${PAGE}/*`, pageSecurity, ownPagesOnly(own))
    .get(PAGE, withSession(deps), async (c) => {
      const { session } = c.var
      const apps = await access.list(session.account.id)
      return c.html(accessPage(session, apps, c.req.query('done') !== undefined))
    })
    .post(PAGE, withSession(deps), async (c) => {
      const { account, id: sessionId } = c.var.session
      const clientId = new URLSearchParams(await c.req.text()).get('app') ?? ''
      const grants = ID_PATTERN.test(clientId)
        ? await access.revoke(account.id, clientId)
        : undefined
      if (grants !== undefined)
        await audit.record(c, 'access-revoked', {
          accountId: account.id,
          clientId,
          sessionId,
          detail: { grants },
        })
      return c.redirect(`${PAGE}?done=1`, 303)
    })
}
