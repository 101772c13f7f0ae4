import { html } from 'hono/html'
import { page } from '../pages/page.ts'

/** What the link of the letter opens: looking at it changes nothing, for mail programs open links too. */
export const undoEmailPage = (code: string, email: string) =>
  page(
    'Take your address back?',
    html`<p>
        Your account gets <strong>${email}</strong> again. Every browser and every app that is
        signed in as you is signed out. Then you choose a new password.
      </p>
      <form method="post" action="/account/email/undo">
        <input type="hidden" name="code" value="${code}" />
        <button autofocus>Take it back</button>
      </form>
      <p class="ways">You changed it yourself? Then close this page: all is well.</p>`,
  )

/** A link that was used, is too old, or was overtaken by one to an older address. */
export const uselessUndoPage = () =>
  page(
    'This link no longer works',
    html`<p>It can be used once, within 7 days, and only as long as the account exists.</p>
      <ul class="ways">
        <li><a href="/sign-in">Sign in</a></li>
        <li><a href="/reset">Forgot your password?</a></li>
      </ul>`,
  )

/** Another account got the address meanwhile. */
export const takenUndoPage = (email: string) =>
  page(
    'Another account has this address',
    html`<p>
        <strong>${email}</strong> belongs to another account by now, so nothing was changed. If you
        made that one, sign in to it and delete it or give it another address; then open the link
        again. Otherwise ask who runs this site.
      </p>
      <ul class="ways">
        <li><a href="/sign-in">Sign in</a></li>
      </ul>`,
  )
