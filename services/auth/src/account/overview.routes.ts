import type { Role } from '@busker/http/access'
import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Session } from '../accounts/sessions.ts'
import type { AuthDeps } from '../deps.ts'
import { notice } from '../pages/page.ts'
import { time } from '../pages/time.ts'
import { withSession } from '../sign-in/with-session.ts'
import { accountPage } from './layout.ts'

/** What a role means to its person. */
const ROLES: Record<Role, string> = {
  owner: 'Owner: this site is yours',
  admin: 'Administrator: you run this site with the owner',
  artist: 'Artist: you look after your own music',
  listener: 'Listener',
}

const DONE: Record<string, string> = {
  password: 'Your password is changed. All other browsers are signed out.',
  email: 'Your e-mail address is changed.',
}

const overview = (session: Session, done: string | undefined) => {
  const { account } = session
  const row = (name: string, value: unknown, action: unknown = '') =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
      ${action === '' ? '' : html`<dd class="action">${action}</dd>`}
    </div>`
  return html`${notice(done === undefined ? undefined : DONE[done])}
    <dl class="facts">
      ${row('Name', account.registeredName || '—')}
      ${account.username ? row('Signs in as', account.username) : ''}
      ${row(
        'E-mail',
        account.email ?? 'none yet',
        html`<a href="/account/email"
          >${account.email ? 'Change' : 'Add'}<span class="unseen"> e-mail</span></a
        >`,
      )}
      ${row(
        'Password',
        account.passwordHash ? 'set' : 'none',
        html`<a href="/account/password"
          >${account.passwordHash ? 'Change' : 'Choose'}<span class="unseen"> password</span></a
        >`,
      )}
      ${row('Role', ROLES[account.role])}
      ${account.role === 'artist' ? row('Artists', account.artistIds.join(' ')) : ''}
      ${row('Since', time(account.createdAt))} ${row('Id', html`<code>${account.id}</code>`)}
    </dl>
    <div class="actions">
      <form method="post" action="/sign-out"><button class="quiet">Sign out</button></form>
      <a href="/account/delete">Delete your account</a>
    </div>`
}

/** Who somebody is here, and where to change it. */
export const overviewRoutes = (deps: AuthDeps) =>
  new Hono().get('/account', withSession(deps), (c) => {
    return c.html(
      accountPage(
        'Your account',
        c.var.session,
        overview(c.var.session, c.req.query('done')),
        '/account',
      ),
    )
  })
