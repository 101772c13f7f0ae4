import { html } from 'hono/html'
import { accountPage } from '../account/layout.ts'
import type { Session } from '../accounts/sessions.ts'
import { scopesInWords } from '../oauth/scopes-in-words.ts'
import { notice } from '../pages/page.ts'
import { time } from '../pages/time.ts'
import type { AppAccess } from './access.repository.ts'

const PAGE = '/account/access'

const row = ({ id, name, website, scopes, since, lastUsedAt }: AppAccess) =>
  html`<li>
    <div>
      <strong>${name}</strong>
      ${website ? html`<a href="${website}" rel="noopener noreferrer" target="_blank">${new URL(website).host}</a>` : ''}
      <ul class="scopes">
        ${scopesInWords(scopes).map((words) => html`<li>${words}</li>`)}
      </ul>
      <p>Allowed ${time(since)}</p>
      <p>${lastUsedAt ? html`Last used ${time(lastUsedAt)}` : 'Not in use'}</p>
    </div>
    <form method="post" action="${PAGE}">
      <button class="quiet" name="app" value="${id}">
        Take access away<span class="unseen"> from ${name}</span>
      </button>
    </form>
  </li>`

/** What has access to an account, and how to take it away. */
export const accessPage = (session: Session, apps: AppAccess[], done: boolean) =>
  accountPage(
    'Apps with access',
    session,
    html`${notice(done ? 'The app no longer has access.' : undefined)}
    ${
      apps.length
        ? html`<ul class="rows">
            ${apps.map(row)}
          </ul>`
        : html`<p>No app has access to your account.</p>`
    }`,
    PAGE,
  )
