import { html } from 'hono/html'
import { complaint, notice, page } from '../pages/page.ts'
import { newPasswordField } from '../pages/password-field.ts'
import { toNext } from '../sign-in/next.ts'
import type { Refusal } from './refused.ts'

export interface RegisterForm {
  invitation?: string | undefined
  /** What the invitation is to. */
  invited?: string | undefined
  next: string
  email?: string | undefined
  complaint?: string | undefined
  notice?: string | undefined
}

/** The first step: where to send the link. */
export const registerPage = ({ invitation, invited, next, email = '', ...said }: RegisterForm) =>
  page(
    'Create an account',
    html`${notice(said.notice)}${complaint(said.complaint)}
      <p>${invited} We send you a link by which you go on.</p>
      <form method="post" action="/register">
        <input type="hidden" name="next" value="${next}" />
        ${invitation === undefined ? '' : html`<input type="hidden" name="invitation" value="${invitation}" />`}
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
      <p class="ways">Have an account? <a href="${toNext('/sign-in', next)}">Sign in</a></p>`,
  )

const toRegister = (next: string, invitation: string | undefined) =>
  invitation === undefined
    ? toNext('/register', next)
    : `/register?${new URLSearchParams({ invitation, ...(next === '/' ? {} : { next }) })}`

/** The answer to whoever registers, known or not. */
export const registerSentPage = (next: string, invitation?: string) =>
  page(
    'Look into your mail',
    html`<p role="status">
        We sent you a letter. Open its link within a day, in this browser if you can.
      </p>
      <p>
        Nothing there? It may lie with the spam; otherwise
        <a href="${toRegister(next, invitation)}">try once more</a>.
      </p>`,
  )

/** The second step, which the link of the letter opens. */
export const finishPage = (form: {
  code: string
  email: string
  invited?: string | undefined
  name?: string
  complaint?: string | undefined
}) =>
  page(
    'Welcome',
    html`${complaint(form.complaint)}
      <p>${form.invited} Your address is <strong>${form.email}</strong>.</p>
      <form method="post" action="/register/finish">
        <input type="hidden" name="code" value="${form.code}" />
        <label>
          Your name, as others see it
          <input
            name="name"
            value="${form.name ?? ''}"
            autocomplete="name"
            maxlength="200"
            required
            ${form.name ? '' : 'autofocus'}
          />
        </label>
        ${newPasswordField({ login: form.email, autofocus: Boolean(form.name) })}
        <button>Create the account</button>
      </form>
      <button type="button" class="other" data-passkey="register" data-code="${form.code}" hidden>
        Create it with a passkey instead
      </button>`,
  )

const refusals: Record<Refusal, [title: string, text: string]> = {
  closed: ['Registration is closed', 'The owner of this site does not take new accounts now.'],
  'not-invited': [
    'By invitation only',
    'Accounts here are for those who were invited. Open the link of your invitation; if it no longer works, ask for a new one.',
  ],
  used: [
    'This link no longer works',
    'It can be used once, and only the newest one that you were sent. Were you invited? Then open the link of the invitation again, or ask for a new one.',
  ],
  taken: ['You have an account already', 'An account with this address exists by now.'],
}

/** Why registration does not go on. */
export const refusedPage = (why: Refusal, next = '/') => {
  const [title, text] = refusals[why]
  return page(
    title,
    html`<p>${text}</p>
      <ul class="ways">
        ${why === 'used' ? html`<li><a href="${toNext('/register', next)}">Ask for a new link</a></li>` : ''}
        ${why === 'taken' ? html`<li><a href="${toNext('/reset', next)}">Forgot your password?</a></li>` : ''}
        <li><a href="${toNext('/sign-in', next)}">Sign in</a></li>
      </ul>`,
  )
}

export const refusalStatus = {
  closed: 403,
  'not-invited': 403,
  used: 410,
  taken: 409,
} as const satisfies Record<Refusal, number>
