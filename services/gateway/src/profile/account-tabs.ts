import { html } from 'hono/html'

const HERE = '/account/profile'

/** The links above the account pages, most of which are the auth service's; some want a scope. */
const tabs: [href: string, name: string, scope?: string][] = [
  ['/account', 'Account'],
  [HERE, 'Profile'],
  ['/account/sessions', 'Signed-in browsers'],
  ['/account/passkeys', 'Passkeys'],
  ['/account/access', 'Apps with access'],
  ['/account/apps', 'Your apps'],
  ['/account/embed-keys', 'Embed keys', 'embed-manage'],
  ['/admin', 'Administration', 'admin'],
]

/** The same links as above the other pages of an account. */
export const accountTabs = (scopes: ReadonlySet<string>) =>
  html`<nav class="tabs" aria-label="Your account">
    <ul>
      ${tabs
        .filter(([, , scope]) => scope === undefined || scopes.has(scope))
        .map(
          ([href, name]) =>
            html`<li>
              <a href="${href}" ${href === HERE ? html`aria-current="page"` : ''}>${name}</a>
            </li>`,
        )}
    </ul>
  </nav>`
