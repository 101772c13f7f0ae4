import { html } from 'hono/html'
import type { Account } from '../accounts/accounts.repository.ts'
import type { Client } from '../clients/clients.repository.ts'
import { complaint, page } from '../pages/page.ts'
import { loginOf } from '../sign-in/login-of.ts'
import { scopesInWords } from './scopes-in-words.ts'

interface Asked {
  client: Client
  account: Account
  scopes: readonly string[]
  redirectUri: string
  /** The request as it was checked, sealed. */
  sealed: string
}

/** Where an app lives, as a person reads it: a site, this device, or the name of its scheme. */
function placeOf(redirectUri: string) {
  const url = new URL(redirectUri)
  if (url.protocol === 'http:') return 'a program on this device'
  return url.protocol === 'https:'
    ? url.host
    : `an app on this device (${url.protocol.slice(0, -1)})`
}

/** Asks a person what an app asks for. Cancel is as easy as allow. */
export const consentPage = ({ client, account, scopes, redirectUri, sealed }: Asked) =>
  page(
    `Allow ${client.name}?`,
    html`<p>
        <strong>${client.name}</strong>
        ${client.website ? html` (<a href="${client.website}" rel="noopener noreferrer" target="_blank">${new URL(client.website).host}</a>)` : ''}
        asks for access to your Busker account, <strong>${loginOf(account)}</strong>.
        ${client.description ? html`It says: “${client.description}”` : ''}
      </p>
      <h2>It will be able to</h2>
      <ul class="scopes">
        ${scopesInWords(scopes).map((words) => html`<li>${words}</li>`)}
      </ul>
      <p>
        The app is not made or checked by this site. From here you go on to
        <strong>${placeOf(redirectUri)}</strong>. You can take its access away at any time, at
        <a href="/account/access">Apps with access</a>.
      </p>
      <form method="post" action="/authorize/decision">
        <input type="hidden" name="request" value="${sealed}" />
        <button name="decision" value="allow">Allow</button>
        <button name="decision" value="cancel" class="quiet">Cancel</button>
      </form>
      <form method="post" action="/sign-out">
        <button class="plain">Not you? Sign out</button>
      </form>`,
  )

/** An app asked in a way that must not be answered to it: only its person is told. */
export const refusedPage = (problem: string) =>
  page(
    'This app cannot sign you in',
    html`${complaint(problem)}
      <p>Nothing was given to it. Go back to the app and try again, or tell its developer.</p>
      <p><a href="/">Listen</a></p>`,
  )
