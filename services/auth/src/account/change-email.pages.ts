import { html } from 'hono/html'
import type { Session } from '../accounts/sessions.ts'
import { complaint } from '../pages/page.ts'
import { accountPage } from './layout.ts'

/** The form for another address. */
export const changeEmailPage = (session: Session, message?: string) => {
  const { email, username } = session.account
  return accountPage(
    email ? 'Change your address' : 'Add your address',
    session,
    html`${complaint(message)}
      ${
        email
          ? html`<p>It is ${email} now.</p>`
          : html`<p>
              You sign in with it, as you do with ${username}, and get a link there if you forget
              your password.
            </p>`
      }
      <form method="post" action="/account/email" class="narrow">
        <label>
          New e-mail address
          <input
            name="email"
            type="email"
            autocomplete="email"
            maxlength="254"
            required
            autofocus
          />
        </label>
        <div class="actions">
          <button>Send a link there</button>
          <a href="/account">Cancel</a>
        </div>
      </form>`,
  )
}

/** The same words whether or not somebody has that address already. */
export const linkSentPage = (session: Session, email: string) =>
  accountPage(
    'Look into your mail',
    session,
    html`<p>
        We wrote to <strong>${email}</strong>. Open the link in that letter, in a browser where you
        are signed in, within a day. Until then nothing changes.
      </p>
      <p><a href="/account">Back to your account</a></p>`,
  )

/** What the link opens: looking at it changes nothing, for mail programs open links too. */
export const confirmEmailPage = (session: Session, code: string, email: string) => {
  const { username } = session.account
  const or = username === null ? '' : html` or as ${username}`
  return accountPage(
    'Use this address?',
    session,
    html`<p>
        From now on you sign in with <strong>${email}</strong>${or}, and our letters go there.
      </p>
      <form method="post" action="/account/email/finish" class="narrow">
        <input type="hidden" name="code" value="${code}" />
        <div class="actions">
          <button autofocus>Use this address</button>
          <a href="/account">Cancel</a>
        </div>
      </form>`,
  )
}

/** A link that was used, is too old, or belongs to another account than who is signed in. */
export const uselessLinkPage = (session: Session) =>
  accountPage(
    'This link does not work here',
    session,
    html`<p>
        It works once, within a day, and only for who asked for it. You are signed in as
        ${session.account.email ?? session.account.username ?? 'somebody else'}.
      </p>
      <p><a href="/account/email">Ask for a new link</a></p>`,
  )
