import { html } from 'hono/html'
import type { Session, SignInMethod, Sessions } from '../accounts/sessions.ts'
import { doneNotice } from '../pages/page.ts'
import { time } from '../pages/time.ts'
import { accountPage } from './layout.ts'

const HOW: Record<SignInMethod, string> = {
  password: 'with your password',
  passkey: 'with a passkey',
  link: 'by a link',
}

const DONE: Record<string, string> = {
  ended: 'That browser is signed out.',
  others: 'All other browsers are signed out.',
}

type Listed = Awaited<ReturnType<Sessions['list']>>[number]

const row = (listed: Listed, isThis: boolean) =>
  html`<li>
    <div>
      <strong>${listed.device}</strong> ${isThis ? html`<span class="tag">this one</span>` : ''}
      <p>Signed in ${HOW[listed.method]}, ${time(listed.createdAt)}</p>
      <p>Last seen ${time(listed.lastSeenAt)}</p>
    </div>
    <form method="post" action="/account/sessions">
      <input type="hidden" name="session" value="${listed.id}" />
      <button class="quiet" name="end" value="one">
        Sign out<span class="unseen"> ${listed.device}</span>
      </button>
    </form>
  </li>`

/** Every browser in which a person is signed in. */
export const sessionsPage = (session: Session, listed: Listed[], done: string | undefined) =>
  accountPage(
    'Signed-in browsers',
    session,
    html`${doneNotice(DONE, done)}
      <ul class="rows">
        ${listed.map((one) => row(one, one.id === session.id))}
      </ul>
      <h2>Sign out everywhere</h2>
      <p>If you do not know one of these, sign out everywhere and choose another password.</p>
      <form method="post" action="/account/sessions" class="actions">
        <button class="quiet" name="end" value="others">All other browsers</button>
        <button class="quiet" name="end" value="browsers">All browsers, this one too</button>
        <button class="danger" name="end" value="everything">All browsers and all apps</button>
      </form>`,
    '/account/sessions',
  )
