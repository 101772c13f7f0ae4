import { notFound } from '@busker/http/errors'
import { Hono } from 'hono'
import { html } from 'hono/html'
import type { AuthDeps } from '../deps.ts'
import { renderErrorPage } from '../pages/error-page.ts'
import { page } from '../pages/page.ts'
import { pageSecurity } from '../pages/security.ts'
import { time } from '../pages/time.ts'
import type { Erasure } from './erasure-answers.ts'
import { createErasures } from './erasures.ts'

const KEEPS: Record<Erasure['services'][number]['service'], string> = {
  auth: 'Sign-in: address, password, passkeys, sessions, apps',
  users: 'Profile, picture, settings and follows',
  playlists: 'Playlists',
  catalog: 'Rights on artists and imports',
  streaming: 'Devices and what plays on them',
  analytics: 'Who played what',
}

const erasurePage = (erasure: Erasure) =>
  page(
    erasure.complete ? 'This account is erased' : 'This account is being erased',
    html`<ul class="rows">
      ${erasure.services.map(
        ({ service, confirmed_at }) =>
          html`<li>
            <div><strong>${KEEPS[service]}</strong></div>
            <span>
              ${confirmed_at ? html`erased ${time(new Date(confirmed_at))}` : 'on its way'}
            </span>
          </li>`,
      )}
    </ul>`,
    { wide: true },
  )

/**
 * What is erased by now, for whoever has the id of the account that is gone: 128 random bits, which by
 * then say nothing about anybody.
 */
export const erasurePageRoutes = ({ db }: Pick<AuthDeps, 'db'>) => {
  const erasures = createErasures(db)
  return new Hono()
    .onError(renderErrorPage)
    .use('/erasure/*', pageSecurity)
    .get('/erasure/:accountId', async (c) => {
      const accountId = c.req.param('accountId')
      const erasure = await erasures.find(accountId)
      if (!erasure) throw notFound('erasure', accountId)
      return c.html(erasurePage(erasure))
    })
}
