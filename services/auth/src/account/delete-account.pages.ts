import { html } from 'hono/html'
import type { Session } from '../accounts/sessions.ts'
import { complaint, page } from '../pages/page.ts'
import { accountPage } from './layout.ts'

/** What its person types to show that they mean it. */
export const confirmationOf = ({ account }: Pick<Session, 'account'>) => account.email ?? 'delete'

/** What goes and what stays, and the form. */
export const deleteAccountPage = (session: Session, message?: string) => {
  const wanted = confirmationOf(session)
  return accountPage(
    'Delete your account',
    session,
    html`${complaint(message)}
      <p>This cannot be undone. What goes, everywhere on this site:</p>
      <ul class="bullets">
        <li>your name, e-mail address, picture, settings and passkeys</li>
        <li>your playlists, what you saved and whom you follow</li>
        <li>the apps you made here, and what other apps may do for you</li>
      </ul>
      <p>
        What stays: how often each song was played, without you. The security log keeps the id of
        your account, which then leads nowhere.
      </p>
      <form method="post" action="/account/delete" class="narrow">
        <label>
          Type ${wanted} to confirm
          <input
            name="confirmation"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            required
          />
        </label>
        <div class="actions">
          <button class="danger">Delete my account</button>
          <a href="/account">Keep it</a>
        </div>
      </form>`,
  )
}

/** Why an owner stays. */
export const ownerStaysPage = (session: Session) =>
  accountPage(
    'Your account cannot be deleted',
    session,
    html`<p>
        You own this site: without your account nobody could look after it. To end it, stop Busker
        and delete its data folder.
      </p>
      <p><a href="/account">Back to your account</a></p>`,
  )

/** The last page that an account sees. */
export const deletedPage = (accountId: string) =>
  page(
    'Your account is deleted',
    html`<p>You are signed out everywhere. The rest of the site forgets you within a minute.</p>
      <p>
        <a href="/erasure/${accountId}">See what is erased by now</a>. Keep that address if you want
        to look again: it says nothing about you.
      </p>
      <p><a href="/">Go on listening</a></p>`,
  )
