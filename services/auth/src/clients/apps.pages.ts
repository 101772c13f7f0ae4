import { html } from 'hono/html'
import { accountPage } from '../account/layout.ts'
import type { Session } from '../accounts/sessions.ts'
import { complaint, doneNotice } from '../pages/page.ts'
import { time } from '../pages/time.ts'
import type { AppForm } from './app-form.ts'
import type { Client } from './clients.repository.ts'

const PAGE = '/account/apps'
const DONE: Record<string, string> = {
  registered: 'The app is registered.',
  saved: 'The app was saved.',
  removed: 'The app was removed. Nothing that it had works any longer.',
}

const kindOf = ({ secretHash }: Client) =>
  secretHash === null ? 'without a secret' : 'with a secret'

const row = (client: Client) =>
  html`<li>
    <div>
      <strong>${client.name}</strong> <span class="tag">${kindOf(client)}</span>
      <p>Client ID <code>${client.id}</code></p>
      <p>Registered ${time(client.createdAt)}</p>
    </div>
    <a href="${PAGE}/${client.id}">Change<span class="unseen"> ${client.name}</span></a>
  </li>`

/** The apps that a developer registered. */
export const appsPage = (session: Session, clients: Client[], done: string | undefined) =>
  accountPage(
    'Your apps',
    session,
    html`${doneNotice(DONE, done)}
      <p>
        An app of yours can let people sign in with Busker and play their music, if they allow it.
      </p>
      ${
        clients.length
          ? html`<ul class="rows">
              ${clients.map(row)}
            </ul>`
          : html`<p>You have registered none yet.</p>`
      }
      <p><a href="${PAGE}/new">Register an app</a></p>`,
    PAGE,
  )

const kindField = ({ kind }: AppForm) =>
  html`<fieldset>
    <legend>Where does it keep a secret?</legend>
    <label class="tick">
      <input type="radio" name="kind" value="public" ${kind === 'public' ? 'checked' : ''} />
      Nowhere: it runs in browsers, on phones or on desktops (PKCE alone)
    </label>
    <label class="tick">
      <input
        type="radio"
        name="kind"
        value="confidential"
        ${kind === 'confidential' ? 'checked' : ''}
      />
      On a server of mine (PKCE and a secret)
    </label>
  </fieldset>`

const fields = (form: AppForm) =>
  html`<label> Name <input name="name" value="${form.name}" required maxlength="60" /> </label>
    <label>
      What it does (people read it before they allow it)
      <input name="description" value="${form.description}" maxlength="300" />
    </label>
    <label>
      Website
      <input
        name="website"
        type="url"
        value="${form.website}"
        maxlength="500"
        placeholder="https://"
      />
    </label>
    <label>
      Redirect URIs, one a line
      <textarea name="redirect_uris" rows="4" spellcheck="false" aria-describedby="uris">
${form.redirectUris}</textarea>
    </label>
    <small id="uris">
      https, letter by letter. For a program on a device: <code>http://127.0.0.1/path</code> or
      <code>http://[::1]/path</code> (without a port: any port), or a scheme of your own such as
      <code>com.example.app:/path</code>.
    </small>`

/** The form for a new app. */
export const newAppPage = (session: Session, form: AppForm, problem?: string) =>
  accountPage(
    'Register an app',
    session,
    html`${complaint(problem)}
      <form method="post" action="${PAGE}" class="narrow">
        ${fields(form)} ${kindField(form)}
        <button>Register</button>
      </form>`,
  )

/** One app: its details, and the ways to a new secret and to its end. */
export const appPage = (
  session: Session,
  client: Client,
  form: AppForm,
  { problem, done }: { problem?: string; done?: string | undefined } = {},
) =>
  accountPage(
    client.name,
    session,
    html`${doneNotice(DONE, done)}${complaint(problem)}
      <p>Client ID <code>${client.id}</code>, an app ${kindOf(client)}</p>
      <form method="post" action="${PAGE}/${client.id}" class="narrow">
        ${fields(form)}
        <button>Save</button>
      </form>
      <ul class="ways">
        ${client.secretHash === null ? '' : html`<li><a href="${PAGE}/${client.id}/secret">Get a new secret</a></li>`}
        <li><a href="${PAGE}/${client.id}/remove">Remove the app</a></li>
        <li><a href="${PAGE}">Your apps</a></li>
      </ul>`,
  )
