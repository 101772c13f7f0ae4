import { html } from 'hono/html'
import { accountPage } from '../account/layout.ts'
import type { Session } from '../accounts/sessions.ts'
import { complaint, doneNotice } from '../pages/page.ts'
import { time } from '../pages/time.ts'
import type { Passkey } from './passkeys.repository.ts'

const DONE: Record<string, string> = {
  added: 'The passkey was added.',
  named: 'The passkey has its new name.',
  removed: 'The passkey was removed. Delete it on your device too.',
}

const row = ({ id, name, backedUp, createdAt, lastUsedAt }: Passkey) =>
  html`<li>
    <div>
      <strong>${name}</strong>
      <span class="tag">${backedUp ? 'synced' : 'on this device only'}</span>
      <p>Added ${time(createdAt)}</p>
      <p>${lastUsedAt ? html`Last used ${time(lastUsedAt)}` : 'Not used yet'}</p>
    </div>
    <a href="/account/passkeys/${id}">Change<span class="unseen"> ${name}</span></a>
  </li>`

/** The passkeys of an account, and the way to another. */
export const passkeysPage = (session: Session, passkeys: Passkey[], done: string | undefined) =>
  accountPage(
    'Passkeys',
    session,
    html`${doneNotice(DONE, done)}
      <p>
        A passkey signs you in by your fingerprint, face or PIN. There is nothing to remember, and
        no other site can ask you for it.
      </p>
      ${
        passkeys.length
          ? html`<ul class="rows">
              ${passkeys.map(row)}
            </ul>`
          : html`<p>You have none yet.</p>`
      }
      <p data-passkey-without>
        To add one, open this page in a browser that has JavaScript and passkeys.
      </p>
      <div class="actions">
        <button type="button" data-passkey="add" data-next="/account/passkeys?done=added" hidden>
          Add a passkey
        </button>
      </div>`,
    '/account/passkeys',
  )

/** One passkey: another name for it, and its end. */
export const passkeyPage = (
  session: Session,
  passkey: Passkey,
  { isLast, isOnly }: { isLast: boolean; isOnly: boolean },
  wrong?: string,
) =>
  accountPage(
    `Passkey “${passkey.name}”`,
    session,
    html`${complaint(wrong)}
      <form method="post" action="/account/passkeys/${passkey.id}" class="narrow">
        <label> Name <input name="name" value="${passkey.name}" required maxlength="60" /> </label>
        <div class="actions"><button class="quiet">Save the name</button></div>
      </form>
      <h2>Remove it</h2>
      ${
        isLast
          ? html`<p>
              This is your only way in. Choose a <a href="/account/password">password</a> or add
              another passkey before you remove it.
            </p>`
          : html`<p>Whoever has this passkey can no longer sign in with it.</p>
              ${
                isOnly && session.account.passwordHash === null
                  ? html`<p role="alert">
                      It is your last one, and you have no password: without it you get in only by a
                      link that we send to ${session.account.email}. Better
                      <a href="/account/password">choose a password</a> first.
                    </p>`
                  : ''
              }
              <form method="post" action="/account/passkeys/${passkey.id}/remove" class="actions">
                <button class="danger">Remove this passkey</button>
              </form>`
      }
      <p><a href="/account/passkeys">All passkeys</a></p>`,
  )
