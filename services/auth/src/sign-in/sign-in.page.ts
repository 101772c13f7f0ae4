import { html } from 'hono/html'
import { complaint, notice, page } from '../pages/page.ts'
import { toNext } from './next.ts'

export interface SignInForm {
  /** Where to go on. */
  next: string
  /** The login of who is signed in already and shows once more who they are. */
  again?: string | undefined
  /** What was typed as a name, or is known of it. */
  username?: string | undefined
  mayRegister: boolean
  /** The name of the app that is waiting for it. */
  app?: string | undefined
  complaint?: string | undefined
  notice?: string | undefined
}

/** Sign-in by name and password, or by passkey. */
export const signInPage = ({ next, again, username, mayRegister, app, ...said }: SignInForm) =>
  page(
    again === undefined ? 'Sign in' : 'Is it you?',
    html`${notice(said.notice)}${complaint(said.complaint)}
      ${
        again === undefined
          ? app === undefined
            ? ''
            : html`<p>To go on to <strong>${app}</strong>.</p>`
          : html`<p>
              To go on${app === undefined ? '' : html` to <strong>${app}</strong>`}, show once more
              that you are <strong>${again}</strong>.
            </p>`
      }
      <form method="post" action="/sign-in">
        <input type="hidden" name="next" value="${next}" />
        ${again === undefined ? '' : html`<input type="hidden" name="again" value="1" />`}
        <label>
          E-mail or name
          <input
            name="username"
            value="${again ?? username ?? ''}"
            autocomplete="username webauthn"
            autocapitalize="none"
            spellcheck="false"
            maxlength="256"
            required
            ${again === undefined ? (username ? '' : 'autofocus') : 'readonly'}
          />
        </label>
        <label>
          Password
          <input
            name="password"
            type="password"
            autocomplete="current-password"
            required
            ${(again ?? username) ? 'autofocus' : ''}
          />
        </label>
        <button>Sign in</button>
      </form>
      <button type="button" class="other" data-passkey="sign-in" data-next="${next}" hidden>
        Sign in with a passkey
      </button>
      <ul class="ways">
        <li><a href="${toNext('/reset', next)}">Forgot your password?</a></li>
        ${mayRegister && again === undefined ? html`<li><a href="${toNext('/register', next)}">Create an account</a></li>` : ''}
      </ul>
      ${
        again === undefined
          ? ''
          : html`<form method="post" action="/sign-out">
              <button class="plain">Not you? Sign out</button>
            </form>`
      }`,
  )
