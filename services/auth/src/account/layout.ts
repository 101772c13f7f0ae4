import { html } from 'hono/html'
import type { Session } from '../accounts/sessions.ts'
import { type Html, page } from '../pages/page.ts'
import { mayAdminister, mayManageEmbeds } from '../rights.ts'

const own = [
  ['/account', 'Account'],
  ['/account/profile', 'Profile'],
  ['/account/sessions', 'Signed-in browsers'],
  ['/account/passkeys', 'Passkeys'],
  ['/account/access', 'Apps with access'],
  ['/account/apps', 'Your apps'],
] as const

/** The links that an account has; those of the site only for who runs it. */
const linksOf = ({ account }: Pick<Session, 'account'>) => [
  ...own,
  ...(mayManageEmbeds(account) ? [['/account/embed-keys', 'Embed keys'] as const] : []),
  ...(mayAdminister(account) ? [['/admin', 'Administration'] as const] : []),
]

/** The links above a page; `at` is the one that the page stands for. */
export const navOf = (
  label: string,
  links: readonly (readonly [string, string])[],
  at: string | undefined,
) =>
  html`<nav aria-label="${label}">
    <ul>
      ${links.map(
        ([href, name]) =>
          html`<li>
            ${href === at ? html`<a href="${href}" aria-current="page">${name}</a>` : html`<a href="${href}">${name}</a>`}
          </li>`,
      )}
    </ul>
  </nav>`

/** What stands above every page for who is signed in: the way out, and the links. */
export const topOf = (nav: Html) =>
  html`<form method="post" action="/sign-out"><button class="plain">Sign out</button></form>
    ${nav}`

/**
 * A page for who is signed in, with links to the others. `at` is the path of the link that it stands
 * for, when it is one of them.
 */
export const accountPage = (
  title: string,
  session: Pick<Session, 'account'>,
  body: Html,
  at?: string,
) => page(title, body, { wide: true, top: topOf(navOf('Your account', linksOf(session), at)) })
