import { ID_PATTERN } from '@busker/contracts/ids'
import { notFound } from '@busker/http/errors'
import { type Context, Hono } from 'hono'
import type { Session } from '../accounts/sessions.ts'
import type { AuditAction } from '../audit/actions.ts'
import type { AuthDeps } from '../deps.ts'
import { renderErrorPage } from '../pages/error-page.ts'
import { ownPagesOnly } from '@busker/http/own-pages-only'
import { pageSecurity } from '../pages/security.ts'
import { type SessionEnv, withFreshSession, withSession } from '../sign-in/with-session.ts'
import { checkAppForm, emptyForm, formOf, readAppForm } from './app-form.ts'
import { removeAppPage, renewSecretPage, secretPage } from './app-secret.pages.ts'
import { appPage, appsPage, newAppPage } from './apps.pages.ts'
import { MOST_APPS, createClients } from './clients.repository.ts'
import { createShownOnce } from './shown-once.ts'

const PAGE = '/account/apps'

/** Where developers register apps. Each sees only their own. */
export function appsRoutes(deps: AuthDeps) {
  const { db, audit, own, config } = deps
  const shownOnce = createShownOnce(own, config.SERVICE_SECRET)
  const clients = createClients(db)
  const fresh = withFreshSession(deps)

  const ownApp = async ({ account }: Session, id: string) => {
    const client = ID_PATTERN.test(id) ? await clients.findOwn(account.id, id) : undefined
    if (!client) throw notFound('app', id)
    return client
  }
  const formIn = async (c: Context) => readAppForm(new URLSearchParams(await c.req.text()))
  const note = (c: Context, { account, id }: Session, action: AuditAction, clientId: string) =>
    audit.record(c, action, { accountId: account.id, clientId, sessionId: id })

  return new Hono<SessionEnv>()
    .onError(renderErrorPage)
    .use(`${PAGE}/*`, pageSecurity, ownPagesOnly(own))
    .use(PAGE, withSession(deps))
    .get(PAGE, async (c) => {
      const list = await clients.list(c.var.session.account.id)
      return c.html(appsPage(c.var.session, list, c.req.query('done')))
    })
    .get(`${PAGE}/new`, withSession(deps), (c) => c.html(newAppPage(c.var.session, emptyForm)))
    .post(PAGE, async (c) => {
      const { session } = c.var
      const form = await formIn(c)
      const known = form.kind === 'public' || form.kind === 'confidential'
      const details = known ? checkAppForm(form) : 'Say whether the app can keep a secret.'
      if (typeof details === 'string') return c.html(newAppPage(session, form, details), 400)
      const made = await clients.register(session.account.id, details, form.kind !== 'public')
      if (!made)
        return c.html(newAppPage(session, form, `You have ${MOST_APPS} apps. Remove one.`), 409)
      await note(c, c.var.session, 'client-registered', made.client.id)
      if (made.secret === undefined)
        return c.redirect(`${PAGE}/${made.client.id}?done=registered`, 303)
      await shownOnce.keep(c, session.id, made.client.id, made.secret)
      return c.redirect(`${PAGE}/${made.client.id}/new-secret`, 303)
    })
    .get(`${PAGE}/:id`, withSession(deps), async (c) => {
      const client = await ownApp(c.var.session, c.req.param('id'))
      return c.html(appPage(c.var.session, client, formOf(client), { done: c.req.query('done') }))
    })
    .post(`${PAGE}/:id`, withSession(deps), async (c) => {
      const client = await ownApp(c.var.session, c.req.param('id'))
      const form = { ...(await formIn(c)), kind: formOf(client).kind }
      const details = checkAppForm(form)
      if (typeof details === 'string')
        return c.html(appPage(c.var.session, client, form, { problem: details }), 400)
      await clients.change(client.id, details)
      await note(c, c.var.session, 'client-changed', client.id)
      return c.redirect(`${PAGE}/${client.id}?done=saved`, 303)
    })
    .get(`${PAGE}/:id/secret`, fresh, async (c) =>
      c.html(
        renewSecretPage(
          c.var.session,
          confidential(await ownApp(c.var.session, c.req.param('id'))),
        ),
      ),
    )
    .post(`${PAGE}/:id/secret`, fresh, async (c) => {
      const client = confidential(await ownApp(c.var.session, c.req.param('id')))
      const secret = await clients.renewSecret(client.id)
      await note(c, c.var.session, 'client-secret-renewed', client.id)
      await shownOnce.keep(c, c.var.session.id, client.id, secret)
      return c.redirect(`${PAGE}/${client.id}/new-secret`, 303)
    })
    .get(`${PAGE}/:id/new-secret`, withSession(deps), async (c) => {
      const { session } = c.var
      const client = confidential(await ownApp(session, c.req.param('id')))
      return c.html(secretPage(session, client, await shownOnce.take(c, session.id, client.id)))
    })
    .get(`${PAGE}/:id/remove`, fresh, async (c) =>
      c.html(removeAppPage(c.var.session, await ownApp(c.var.session, c.req.param('id')))),
    )
    .post(`${PAGE}/:id/remove`, fresh, async (c) => {
      const client = await ownApp(c.var.session, c.req.param('id'))
      await clients.remove(client.id)
      await note(c, c.var.session, 'client-removed', client.id)
      return c.redirect(`${PAGE}?done=removed`, 303)
    })
}

function confidential<App extends { id: string; secretHash: string | null }>(app: App) {
  if (app.secretHash === null) throw notFound('secret', `of the app ${app.id}`)
  return app
}
