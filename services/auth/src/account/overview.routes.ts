import type { Role } from '@busker/http/access'
import { Hono } from 'hono'
import { html } from 'hono/html'
import { ROLE_NAMES } from '../accounts/role-names.ts'
import type { Session } from '../accounts/sessions.ts'
import type { AuthDeps } from '../deps.ts'
import { doneNotice } from '../pages/page.ts'
import { time } from '../pages/time.ts'
import { mayDelete } from '../rights.ts'
import { withSession } from '../sign-in/with-session.ts'
import { accountPage } from './layout.ts'

/** What a role means to its person. */
const ROLES: Record<Role, string> = {
  owner: `${ROLE_NAMES.owner}: this site is yours`,
  admin: `${ROLE_NAMES.admin}: you run this site with the owner`,
  artist: `${ROLE_NAMES.artist}: you look after your own music`,
  listener: ROLE_NAMES.listener,
}

const DONE: Record<string, string> = {
  password: 'Your password is changed. All other browsers are signed out.',
  email: 'Your e-mail address is changed.',
  'first-email': 'Your e-mail address is added: you can sign in with it.',
}

const artist = (id: string) =>
  html`<div>
    <a href="/artist/${id}"><code>${id}</code></a>
  </div>`

const overview = (session: Session, done: string | undefined) => {
  const { account } = session
  const row = (name: string, value: unknown, action: unknown = '') =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
      ${action === '' ? '' : html`<dd class="action">${action}</dd>`}
    </div>`
  return html`${doneNotice(DONE, done)}
    <dl class="facts">
      ${row('Name', account.registeredName || '—')}
      ${account.username ? row('Signs in as', [account.username, ...(account.email ? [account.email] : [])].join(' or ')) : ''}
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
      ${account.role === 'artist' ? row('Artists', account.artistIds.map(artist)) : ''}
      ${row('Since', time(account.createdAt))} ${row('Id', html`<code>${account.id}</code>`)}
    </dl>
    ${
      mayDelete(account, account)
        ? html`<p><a href="/account/delete">Delete your account</a></p>`
        : html`<p>
            The owner's account cannot be deleted: without it nobody could look after this site.
          </p>`
    }`
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
