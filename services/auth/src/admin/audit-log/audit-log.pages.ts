import { html } from 'hono/html'
import { auditActions } from '../../audit/actions.ts'
import { time } from '../../pages/time.ts'
import { adminPage } from '../layout.ts'
import type { AuditItem } from './audit-log.ts'

const HERE = '/admin/audit'
const words = (action: string) => action.replaceAll('-', ' ')

const linkTo = (id: string) => html`<a href="${HERE}?account=${id}"><code>${id}</code></a>`

const row = (entry: AuditItem) =>
  html`<li>
    <div>
      <strong>${words(entry.action)}</strong>
      <p>${time(new Date(entry.at))}</p>
      ${entry.account_id ? html`<p>Account ${linkTo(entry.account_id)}</p>` : ''}
      ${entry.by_account_id && entry.by_account_id !== entry.account_id ? html`<p>By ${linkTo(entry.by_account_id)}</p>` : ''}
      ${entry.client_id ? html`<p>App <code>${entry.client_id}</code></p>` : ''}
      <p>
        ${[
          entry.device,
          entry.origin && `from ${entry.origin}`,
          ...Object.entries(entry.detail ?? {}).map(([name, value]) => `${name}: ${String(value)}`),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  </li>`

interface Shown {
  account: string
  action: string
  items: AuditItem[]
  before: string | null
}

/** What happened, newest first. */
export const auditLogPage = ({ account, action, items, before }: Shown) =>
  adminPage(
    'Security log',
    html`<form method="get" action="${HERE}" class="search" role="search">
        <label>
          Id of an account
          <input
            name="account"
            value="${account}"
            maxlength="64"
            autocapitalize="none"
            spellcheck="false"
          />
        </label>
        <label>
          What happened
          <select name="action">
            <option value="">anything</option>
            ${auditActions.map((one) => html`<option value="${one}" ${one === action ? 'selected' : ''}>${words(one)}</option>`)}
          </select>
        </label>
        <button class="quiet">Show</button>
      </form>
      ${
        items.length
          ? html`<ul class="rows">
              ${items.map(row)}
            </ul>`
          : html`<p>Nothing of that kind.</p>`
      }
      ${
        before === null
          ? ''
          : html`<p class="pager">
              <a href="${HERE}?${new URLSearchParams({ account, action, before })}" rel="next"
                >Before that</a
              >
            </p>`
      }`,
    HERE,
  )
