import { html } from 'hono/html'
import { notice } from '../../pages/page.ts'
import { time } from '../../pages/time.ts'
import type { Settings } from '../../settings/settings.ts'
import { adminPage } from '../layout.ts'

const choice = (name: string, value: string, chosen: string, title: string, what: string) =>
  html`<label class="tick">
    <input
      type="radio"
      name="${name}"
      value="${value}"
      ${value === chosen ? 'checked' : ''}
      required
    />
    <span><strong>${title}</strong> ${what}</span>
  </label>`

/** Who may register, and whether players need a key. */
export const settingsPage = (
  { registration, embeds }: Settings,
  done: string | undefined,
  waiting?: { count: number; since: Date },
) =>
  adminPage(
    'Administration',
    html`${notice(done)}
      ${
        waiting
          ? html`<p role="status">
              ${waiting.count === 1 ? 'A letter waits' : `${waiting.count} letters wait`} since
              ${time(waiting.since)}: the mail server does not take them.
            </p>`
          : ''
      }
      <form method="post" action="/admin" class="narrow">
        <fieldset>
          <legend>Who may register</legend>
          ${choice('registration', 'closed', registration, 'Nobody.', 'Accounts that exist go on.')}
          ${choice('registration', 'invitation', registration, 'Who is invited.', 'You send or hand out links.')}
          ${choice('registration', 'open', registration, 'Everybody', 'with an e-mail address.')}
        </fieldset>
        <fieldset>
          <legend>Where the player may stand</legend>
          ${choice('embeds', 'open', embeds, 'On any page.', 'No key is needed.')}
          ${choice('embeds', 'keys', embeds, 'On pages with a key.', 'Keys name the pages, and limit them.')}
        </fieldset>
        <div class="actions"><button>Save</button></div>
      </form>`,
    '/admin',
  )
