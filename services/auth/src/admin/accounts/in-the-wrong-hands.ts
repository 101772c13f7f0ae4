import { html } from 'hono/html'
import { type Person, mayTakeInHand } from '../../rights.ts'
import type { SeenAccount } from './accounts.ts'

const HERE = '/admin/accounts'

const button = (id: string, what: string, label: string, look: 'quiet' | 'danger' = 'quiet') =>
  html`<form method="post" action="${HERE}/${id}/${what}" class="narrow">
    <div class="actions"><button class="${look}">${label}</button></div>
  </form>`

/** What who runs the site does about an account that may be in the wrong hands. */
export const inTheWrongHands = (by: Person, seen: SeenAccount) => {
  if (!mayTakeInHand(by, seen)) return ''
  if (seen.suspended)
    return html`<h2>Suspended</h2>
      <p>Nobody gets in by this account. Restored, its person signs in as before.</p>
      ${button(seen.id, 'restore', 'Restore')}`
  return html`<h2>In the wrong hands?</h2>
    <p>Sign this account out of all browsers and apps. Its person signs in anew.</p>
    ${button(seen.id, 'sign-out', 'Sign out everywhere')}
    ${
      seen.email
        ? html`<p>
              Send a letter to its address, with a link to choose a new password. You do not see the
              link.
            </p>
            ${button(seen.id, 'reset', 'Send the letter')}`
        : ''
    }
    <p>Or suspend it: it is signed out everywhere, and nobody gets in until you restore it.</p>
    ${button(seen.id, 'suspend', 'Suspend', 'danger')}`
}
