import { html } from 'hono/html'
import { ROLE_NAMES } from '../../accounts/role-names.ts'
import { COMPLAINT, complaint, notice } from '../../pages/page.ts'
import { time } from '../../pages/time.ts'
import { type Person, mayInviteAs } from '../../rights.ts'
import { roleFields } from '../accounts/accounts.pages.ts'
import type { RoleProblem } from '../accounts/role-problem.ts'
import { adminPage } from '../layout.ts'
import type { SeenInvitation } from './open-invitations.ts'

const HERE = '/admin/invitations'

const row = (by: Person, { id, email, role, artist_ids, expires_at }: SeenInvitation) =>
  html`<li>
    <div>
      <strong>${email ?? 'Whoever has the link'}</strong>
      <span class="tag">${ROLE_NAMES[role]}</span>
      ${artist_ids.length ? html`<p>For ${artist_ids.length === 1 ? 'one artist' : `${artist_ids.length} artists`}</p>` : ''}
      <p>Until ${time(new Date(expires_at))}</p>
    </div>
    ${
      mayInviteAs(by, role)
        ? html`<form method="post" action="${HERE}">
            <input type="hidden" name="withdraw" value="${id}" />
            <button class="quiet">
              Withdraw<span class="unseen">
                the invitation of ${email ?? 'whoever has the link'}</span
              >
            </button>
          </form>`
        : ''
    }
  </li>`

interface Typed {
  email: string
  role: string
  artists: string
}

interface Told {
  wrong?: RoleProblem | { field: 'email'; wrong: string } | undefined
  done?: string | undefined
  /** Shown this once. */
  link?: string | null
  typed?: Typed
}

/** Invitations that are open, and a form for a new one. */
export const invitationsPage = (
  by: Person,
  items: SeenInvitation[],
  total: number,
  { wrong, done, link, typed = { email: '', role: 'listener', artists: '' } }: Told = {},
) => {
  const roles = (['listener', 'artist', 'admin'] as const).filter((role) => mayInviteAs(by, role))
  return adminPage(
    'Invitations',
    html`${complaint(wrong?.wrong)} ${notice(done)}
      ${
        link
          ? html`<section class="once" aria-labelledby="link">
              <h2 id="link">The link</h2>
              <p>Hand it on. It works once, for a week, and is not shown again.</p>
              <pre tabindex="0" aria-labelledby="link"><code>${link}</code></pre>
            </section>`
          : ''
      }
      ${
        items.length
          ? html`<ul class="rows">
              ${items.map((item) => row(by, item))}
            </ul>`
          : html`<p>Nobody is invited just now.</p>`
      }
      ${total > items.length ? html`<p>The newest ${items.length} of ${total}.</p>` : ''}
      <h2>Invite somebody</h2>
      <form method="post" action="${HERE}" class="narrow">
        <label>
          E-mail address; leave it out to hand the link on yourself
          <input
            name="email"
            type="email"
            value="${typed.email}"
            autocomplete="off"
            maxlength="254"
            aria-invalid="${String(wrong?.field === 'email')}"
            aria-describedby="${wrong?.field === 'email' ? COMPLAINT : ''}"
          />
        </label>
        ${roleFields(roles, { ...typed, wrong: wrong?.field === 'email' ? undefined : wrong?.field })}
        <div class="actions"><button>Invite</button></div>
      </form>`,
    HERE,
  )
}
