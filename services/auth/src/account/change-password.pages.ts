import { html } from 'hono/html'
import { LONGEST_PASSWORD } from '../accounts/passwords.ts'
import type { Session } from '../accounts/sessions.ts'
import { complaint } from '../pages/page.ts'
import { newPasswordField } from '../pages/password-field.ts'
import { loginOf } from '../sign-in/login-of.ts'
import { accountPage } from './layout.ts'

const currentField = html`<label>
  Current password
  <input
    name="current"
    type="password"
    autocomplete="current-password"
    maxlength="${LONGEST_PASSWORD * 2}"
    required
    autofocus
  />
</label>`

/** The form for another password; `asks` for the current one of who did not just come in otherwise. */
export const changePasswordPage = (session: Session, asks: boolean, message?: string) => {
  const { account } = session
  return accountPage(
    account.passwordHash ? 'Change your password' : 'Choose a password',
    session,
    html`${complaint(message)}
      <form method="post" action="/account/password" class="narrow">
        ${asks ? currentField : ''}
        ${newPasswordField({ login: loginOf(account), label: 'New password', autofocus: !asks })}
        <label class="tick">
          <input type="checkbox" name="apps" value="end" />
          End what apps may do for me, too
        </label>
        <p>All other browsers will be signed out.</p>
        <div class="actions">
          <button>${account.passwordHash ? 'Change' : 'Choose'} password</button>
          <a href="/account">Cancel</a>
        </div>
      </form>
      ${asks ? html`<p><a href="/reset">I do not know my password</a></p>` : ''}`,
  )
}
