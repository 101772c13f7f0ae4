import { html } from 'hono/html'
import { complaint, page } from '../pages/page.ts'
import { newPasswordField } from '../pages/password-field.ts'
import { type PasskeysToRemove, removePasskeysField } from '../passkeys/remove-all-field.ts'

/** What a printed link opens: the first choice of a password, or the choice of a new one. */
export const linkPage = (
  code: string,
  login: string,
  hasPassword: boolean,
  passkeys: PasskeysToRemove,
  message?: string,
) =>
  page(
    hasPassword ? 'Welcome back' : 'Welcome to your Busker',
    html`${complaint(message)}
      <p>
        You are <strong>${login}</strong>.
        ${hasPassword ? 'Choose a new password, or go in as you are.' : 'Choose a password for the next time.'}
      </p>
      <form method="post" action="/sign-in/link">
        <input type="hidden" name="code" value="${code}" />
        ${newPasswordField({ login, label: hasPassword ? 'New password' : 'Password', required: !hasPassword })}
        ${removePasskeysField(passkeys)}
        <button>Go in</button>
        <button class="plain" name="add" value="passkey">Then add a passkey, too</button>
      </form>`,
  )

/** A printed link that was used already, or is too old. */
export const usedLinkPage = () =>
  page(
    'This link no longer works',
    html`<p>It can be used once, within a day.</p>
      <p>
        <a href="/sign-in">Sign in with your password</a>, or start Busker again: each start prints
        a new link.
      </p>`,
  )
