import { html } from 'hono/html'
import { auditActions } from '../../audit/actions.ts'
import { COMPLAINT, complaint } from '../../pages/page.ts'
import { time } from '../../pages/time.ts'
import { adminPage } from '../layout.ts'
import type { AuditItem } from './audit-log.ts'
import { detailInWords } from './detail-in-words.ts'
import type { Names } from './whose.ts'

const HERE = '/admin/audit'
const PLACE_LETTERS = 4
const words = (action: string) => action.replaceAll('-', ' ')

/** An account by its name, and by its id, which stays when the name is gone. */
const account = (id: string, names: Names) =>
  html`<a href="${HERE}?account=${id}" title="${id}">${names.get(id) || 'no name'}</a>
    <code>${id}</code>`

const row = (names: Names) => (entry: AuditItem) => {
  const { account_id: of, by_account_id: by, client_id: app, origin } = entry
  return html`<li>
    <div>
      <strong>${words(entry.action)}</strong>
      <p>${time(new Date(entry.at), { seconds: true })}</p>
      ${of ? html`<p>Account ${account(of, names)}</p>` : ''}
      ${by && by !== of ? html`<p>By ${account(by, names)}</p>` : ''}
      ${app ? html`<p>App ${names.get(app) ?? ''} <code>${app}</code></p>` : ''}
      <p>
        ${[entry.device, ...detailInWords(entry.detail)].filter(Boolean).join(' · ')}
        ${origin ? html`<span title="${origin}">· from place ${origin.slice(0, PLACE_LETTERS)}</span>` : ''}
      </p>
    </div>
  </li>`
}

interface Shown {
  account: string
  action: string
  from: string
  to: string
  items: AuditItem[]
  names: Names
  before: string | null
  wrong?: string | undefined
}

const filters = ({ account: typed, action, from, to, wrong }: Shown) =>
  html`<form method="get" action="${HERE}" class="search" role="search">
    <label>
      E-mail or id of an account
      <input
        name="account"
        value="${typed}"
        maxlength="254"
        autocapitalize="none"
        spellcheck="false"
        aria-invalid="${String(wrong !== undefined)}"
        aria-describedby="${wrong === undefined ? '' : COMPLAINT}"
      />
    </label>
    <label>
      What happened
      <select name="action">
        <option value="">anything</option>
        ${auditActions.map((one) => html`<option value="${one}" ${one === action ? 'selected' : ''}>${words(one)}</option>`)}
      </select>
    </label>
    <label>From (UTC) <input type="date" name="from" value="${from}" /></label>
    <label>To (UTC) <input type="date" name="to" value="${to}" /></label>
    <button class="quiet">Show</button>
  </form>`

/** What happened, newest first. */
export const auditLogPage = (shown: Shown) => {
  const { account: typed, action, from, to, items, names, before, wrong } = shown
  return adminPage(
    'Security log',
    html`${complaint(wrong)} ${filters(shown)}
      <p>
        What says the same place, such as “from place 4c37”, came from the same network address. The
        address itself is not kept.
      </p>
      ${
        items.length
          ? html`<ul class="rows">
              ${items.map(row(names))}
            </ul>`
          : html`<p>Nothing of that kind.</p>`
      }
      ${
        before === null
          ? ''
          : html`<p class="pager">
              <a
                href="${HERE}?${new URLSearchParams({ account: typed, action, from, to, before })}"
                rel="next"
                >Before that</a
              >
            </p>`
      }`,
    HERE,
  )
}
