import { html } from 'hono/html'
import { complaint, page } from '../pages/page.ts'
import { newPasswordField } from '../pages/password-field.ts'
import { type PasskeysToRemove, removePasskeysField } from '../passkeys/remove-all-field.ts'
import { toNext } from '../sign-in/next.ts'

/** Where to send the link for a new password. */
export const resetPage = (next: string, email = '', message?: string) =>
  page(
    'Forgot your password?',
    html`${complaint(message)}
      <p>We send you a link by which you choose a new one.</p>
      <form method="post" action="/reset">
        <input type="hidden" name="next" value="${next}" />
        <label>
          E-mail
          <input
            name="email"
            type="email"
            value="${email}"
            autocomplete="email"
            maxlength="254"
            required
            autofocus
          />
        </label>
        <button>Send me the link</button>
      </form>
      <p class="ways">
        You run this site? Start Busker again: each start prints a link that lets you in.
        <a href="${toNext('/sign-in', next)}">Back to sign in</a>
      </p>`,
  )

/** The answer to whoever asks, known or not. */
export const resetSentPage = (next: string) =>
  page(
    'Look into your mail',
    html`<p role="status">
        If there is an account with this address, we sent it a letter. Open its link within an hour.
      </p>
      <p>
        Nothing there? It may lie with the spam; otherwise
        <a href="${toNext('/reset', next)}">try once more</a>.
      </p>`,
  )

/** What the link of the letter opens. */
export const newPasswordPage = (
  code: string,
  login: string,
  passkeys: PasskeysToRemove,
  message?: string,
) =>
  page(
    'A new password',
    html`${complaint(message)}
      <p>
        You are <strong>${login}</strong>. Every browser and every app that is signed in as you is
        signed out.
      </p>
      <form method="post" action="/reset/finish">
        <input type="hidden" name="code" value="${code}" />
        ${newPasswordField({ login, label: 'New password' })} ${removePasskeysField(passkeys)}
        <button>Keep it and sign in</button>
      </form>`,
  )

/** A link that was used, or is too old. */
export const usedResetPage = (next: string) =>
  page(
    'This link no longer works',
    html`<p>It can be used once, within an hour, and only the newest one that you were sent.</p>
      <ul class="ways">
        <li><a href="${toNext('/reset', next)}">Ask for a new link</a></li>
        <li><a href="${toNext('/sign-in', next)}">Sign in</a></li>
      </ul>`,
  )
