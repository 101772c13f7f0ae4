import type { Role } from '@busker/http/access'
import { html } from 'hono/html'
import { complaint, notice } from '../../pages/page.ts'
import { time } from '../../pages/time.ts'
import { type Person, mayChangeRole, maySignOut } from '../../rights.ts'
import { adminPage } from '../layout.ts'
import type { SeenAccount } from './accounts.ts'

const HERE = '/admin/accounts'
const GIVEN = ['listener', 'artist', 'admin'] as const
const NAMES: Record<Role, string> = {
  owner: 'Owner',
  admin: 'Administrator',
  artist: 'Artist',
  listener: 'Listener',
}

export interface Listed {
  items: SeenAccount[]
  total: number
  offset: number
  limit: number
  q: string
}

const linkTo = (q: string, offset: number) =>
  `${HERE}?${new URLSearchParams({ q, offset: String(offset) })}`

/** Earlier and later pages of a list. */
const pager = ({ total, offset, limit, q }: Listed) =>
  html`<p class="pager">
    ${total ? `${offset + 1}–${Math.min(offset + limit, total)} of ${total}` : 'Nobody'}
    ${offset ? html`<a href="${linkTo(q, Math.max(0, offset - limit))}" rel="prev">Before</a>` : ''}
    ${offset + limit < total ? html`<a href="${linkTo(q, offset + limit)}" rel="next">After</a>` : ''}
  </p>`

const row = ({ id, name, email, role, created_at }: SeenAccount) =>
  html`<li>
    <div>
      <strong><a href="${HERE}/${id}">${name || email || id}</a></strong>
      <span class="tag">${NAMES[role]}</span>
      <p>${email ?? 'no address to see'}</p>
      <p>Since ${time(new Date(created_at))}</p>
    </div>
  </li>`

/** Accounts, with a field to search them. */
export const accountsPage = (listed: Listed) =>
  adminPage(
    'Accounts',
    html`<form method="get" action="${HERE}" class="search" role="search">
        <label>
          Name, address or id
          <input type="search" name="q" value="${listed.q}" maxlength="254" />
        </label>
        <button class="quiet">Search</button>
      </form>
      <ul class="rows">
        ${listed.items.map(row)}
      </ul>
      ${pager(listed)}`,
    HERE,
  )

/** Fields to choose a role, and for artists whom they stand for. */
export const roleFields = (roles: readonly Role[], role: Role, artists: string) =>
  html`<label>
      Role
      <select name="role">
        ${roles.map((one) => html`<option value="${one}" ${one === role ? 'selected' : ''}>${NAMES[one]}</option>`)}
      </select>
    </label>
    <label>
      Artists, for the role Artist: their ids, one a line
      <textarea name="artist_ids" rows="3" spellcheck="false" autocapitalize="none">
${artists}</textarea>
    </label>`

interface Told {
  wrong?: string | undefined
  done?: string | undefined
  /** What was typed, when it has to be typed again. */
  artists?: string
}

/** One account, and what may be changed of it. */
export const seenAccountPage = (
  by: Person,
  seen: SeenAccount,
  { wrong, done, artists }: Told = {},
) => {
  const roles = GIVEN.filter((to) => mayChangeRole(by, seen, to))
  return adminPage(
    seen.name || seen.email || seen.id,
    html`${complaint(wrong)} ${notice(done)}
      <dl class="facts">
        <div>
          <dt>E-mail</dt>
          <dd>${seen.email ?? 'no address to see'}</dd>
        </div>
        <div>
          <dt>Role</dt>
          <dd>${NAMES[seen.role]}</dd>
        </div>
        <div>
          <dt>Since</dt>
          <dd>${time(new Date(seen.created_at))}</dd>
        </div>
        <div>
          <dt>Id</dt>
          <dd><code>${seen.id}</code></dd>
        </div>
      </dl>
      <p><a href="/admin/audit?account=${seen.id}">What happened to this account</a></p>
      ${
        roles.length
          ? html`<h2>Role</h2>
              <form method="post" action="${HERE}/${seen.id}" class="narrow">
                ${roleFields(roles, seen.role, artists ?? seen.artist_ids.join('\n'))}
                <div class="actions"><button>Save</button></div>
              </form>`
          : html`<p>
              ${by.id === seen.id ? 'This is you: nobody changes their own role.' : 'You may not change the role of this account.'}
            </p>`
      }
      ${
        maySignOut(by, seen)
          ? html`<h2>In the wrong hands?</h2>
              <p>Sign this account out of all browsers and apps. Its person signs in anew.</p>
              <form method="post" action="${HERE}/${seen.id}/sign-out" class="narrow">
                <div class="actions"><button class="danger">Sign out everywhere</button></div>
              </form>`
          : ''
      }`,
  )
}
