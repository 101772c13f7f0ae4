import { html } from 'hono/html'
import { rows } from '../demo/rows.ts'
import { cover } from '../pages/cover.ts'
import { type Html, layout } from '../pages/layout.ts'
import { siteHeader } from '../pages/site-header.ts'
import type { People } from './people.ts'

const PIXELS = 160

type Found = NonNullable<Awaited<ReturnType<People['find']>>>

/** The page of somebody: name, picture, and the playlists they show. */
export const userPage = ({ person, playlists }: Found, right: Html) =>
  layout(
    'page',
    html`<title>${person.display_name} · Busker</title>
      <link rel="canonical" href="${person.external_urls.busker}" />
      <meta name="robots" content="noindex" />`,
    html`${siteHeader('', right)}
      <main class="profile">
        <div class="title">
          ${cover(person, PIXELS)}
          <h1>${person.display_name}</h1>
          <p class="quiet">${followers(person.followers.total)}</p>
        </div>
        <section aria-labelledby="playlists-title">
          <h2 id="playlists-title">Playlists <span class="quiet">${playlists.total}</span></h2>
          ${rows(playlists.cards)}
        </section>
      </main>`,
  )

const followers = (total: number) =>
  total === 0 ? '' : `${total} ${total === 1 ? 'follower' : 'followers'}`
