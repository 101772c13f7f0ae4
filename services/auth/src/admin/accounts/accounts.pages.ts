import type { Role } from '@busker/http/access'
import { html } from 'hono/html'
import { ROLE_NAMES } from '../../accounts/role-names.ts'
import { COMPLAINT, complaint, notice } from '../../pages/page.ts'
import { time } from '../../pages/time.ts'
import { type Person, mayChangeRole } from '../../rights.ts'
import { adminPage } from '../layout.ts'
import type { SeenAccount } from './accounts.ts'
import type { Ways } from './count-ways.ts'
import { inTheWrongHands } from './in-the-wrong-hands.ts'
import { type RoleProblem, WHERE_IDS_ARE } from './role-problem.ts'

const HERE = '/admin/accounts'
const GIVEN = ['listener', 'artist', 'admin'] as const

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

const row = ({ id, name, email, role, suspended, created_at }: SeenAccount) =>
  html`<li>
    <div>
      <strong><a href="${HERE}/${id}">${name || email || id}</a></strong>
      <span class="tag">${ROLE_NAMES[role]}</span>
      ${suspended ? html`<span class="tag">Suspended</span>` : ''}
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

interface TypedRole {
  role: string
  artists: string
  /** The field that something is wrong with, as the complaint above says. */
  wrong?: RoleProblem['field'] | undefined
}

/** Fields to choose a role, and for artists whom they stand for. */
export const roleFields = (roles: readonly Role[], { role, artists, wrong }: TypedRole) =>
  html`<label>
      Role
      <select
        name="role"
        aria-invalid="${String(wrong === 'role')}"
        aria-describedby="${wrong === 'role' ? COMPLAINT : ''}"
      >
        ${roles.map((one) => html`<option value="${one}" ${one === role ? 'selected' : ''}>${ROLE_NAMES[one]}</option>`)}
      </select>
    </label>
    <label>
      Artists
      <textarea
        name="artist_ids"
        rows="3"
        spellcheck="false"
        autocapitalize="none"
        aria-invalid="${String(wrong === 'artist_ids')}"
        aria-describedby="${wrong === 'artist_ids' ? `${COMPLAINT} artists-hint` : 'artists-hint'}"
      >
${artists}</textarea>
    </label>
    <small id="artists-hint">
      For the role Artist alone: ids, one a line. An id is ${WHERE_IDS_ARE}; the whole address will
      do too.
    </small>`

interface Told {
  wrong?: RoleProblem | undefined
  done?: string | undefined
  /** What was typed, when it has to be typed again. */
  typed?: { role: string; artists: string }
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const facts = (seen: SeenAccount, ways: Ways) =>
  [
    ['E-mail', seen.email ?? 'no address to see'],
    ['Role', ROLE_NAMES[seen.role]],
    ['State', seen.suspended ? 'Suspended' : 'Active'],
    ['Signed in', counted(ways.browsers, 'browser', 'browsers')],
    ['Access', counted(ways.apps, 'app', 'apps')],
    ['Passkeys', ways.passkeys],
    ['Since', time(new Date(seen.created_at))],
    ['Id', html`<code>${seen.id}</code>`],
  ].map(
    ([name, value]) =>
      html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`,
  )

/** One account, and what may be changed of it. */
export const seenAccountPage = (
  by: Person,
  seen: SeenAccount,
  ways: Ways,
  { wrong, done, typed }: Told = {},
) => {
  const roles = GIVEN.filter((to) => mayChangeRole(by, seen, to))
  const kept = typed ?? { role: seen.role, artists: seen.artist_ids.join('\n') }
  return adminPage(
    seen.name || seen.email || seen.id,
    html`${complaint(wrong?.wrong)} ${notice(done)}
      <dl class="facts">${facts(seen, ways)}</dl>
      <p><a href="/admin/audit?account=${seen.id}">What happened to this account</a></p>
      ${
        roles.length
          ? html`<h2>Role</h2>
              <form method="post" action="${HERE}/${seen.id}" class="narrow">
                ${roleFields(roles, { ...kept, wrong: wrong?.field })}
                <div class="actions"><button>Save</button></div>
              </form>`
          : html`<p>
              ${by.id === seen.id ? 'This is you: nobody changes their own role.' : 'You may not change the role of this account.'}
            </p>`
      }
      ${inTheWrongHands(by, seen)}`,
  )
}
