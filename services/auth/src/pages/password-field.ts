import { html } from 'hono/html'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../accounts/passwords.ts'

/** A field for a new password, with the login it belongs to for who keeps passwords. */
export const newPasswordField = ({
  login,
  label = 'Password',
  required = true,
  autofocus = true,
}: {
  login: string
  label?: string
  required?: boolean
  autofocus?: boolean
}) =>
  html`<input
      class="unseen"
      value="${login}"
      autocomplete="username"
      tabindex="-1"
      readonly
      aria-hidden="true"
    />
    <label>
      ${label}
      <input
        name="password"
        type="password"
        autocomplete="new-password"
        aria-describedby="password-rule"
        minlength="${SHORTEST_PASSWORD}"
        maxlength="${LONGEST_PASSWORD * 2}"
        ${required ? 'required' : ''}
        ${autofocus ? 'autofocus' : ''}
      />
      <small id="password-rule">At least ${SHORTEST_PASSWORD} characters.</small>
    </label>`
