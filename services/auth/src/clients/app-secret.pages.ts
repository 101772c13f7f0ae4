import { html } from 'hono/html'
import { accountPage } from '../account/layout.ts'
import type { Session } from '../accounts/sessions.ts'
import type { Client } from './clients.repository.ts'

const PAGE = '/account/apps'

/** A new secret of an app: the only time that it is shown. Undefined when that is over. */
export const secretPage = (session: Session, client: Client, secret: string | undefined) =>
  accountPage(
    `The secret of ${client.name}`,
    session,
    html`${
        secret === undefined
          ? html`<p>
              It was shown once. Who did not copy it gets
              <a href="${PAGE}/${client.id}/secret">a new one</a>.
            </p>`
          : html`<p role="status">Copy the secret now. It is not shown again.</p>`
      }
      <dl class="facts">
        <div>
          <dt>Client ID</dt>
          <dd><code>${client.id}</code></dd>
        </div>
        ${
          secret === undefined
            ? ''
            : html`<div>
                <dt>Client secret</dt>
                <dd><code>${secret}</code></dd>
              </div>`
        }
      </dl>
      <p><a href="${PAGE}/${client.id}">Go on to ${client.name}</a></p>`,
  )

/** Asks before the secret changes. */
export const renewSecretPage = (session: Session, client: Client) =>
  accountPage(
    'Get a new secret?',
    session,
    html`<p>
        The secret of <strong>${client.name}</strong> stops working at once: put the new one where
        the app runs. People who allowed the app need not do so again.
      </p>
      <form method="post" action="${PAGE}/${client.id}/secret" class="actions">
        <button>Get a new secret</button>
        <a href="${PAGE}/${client.id}">Keep the old one</a>
      </form>`,
  )

/** Asks before an app goes. */
export const removeAppPage = (session: Session, client: Client) =>
  accountPage(
    `Remove ${client.name}?`,
    session,
    html`<p>
        Everybody who uses it is signed out of it within seconds, and its client ID never works
        again.
      </p>
      <form method="post" action="${PAGE}/${client.id}/remove" class="actions">
        <button class="danger">Remove the app</button>
        <a href="${PAGE}/${client.id}">Keep it</a>
      </form>`,
  )
