import { html } from 'hono/html'
import { rows } from '../demo/rows.ts'
import { cover } from '../pages/cover.ts'
import { layout } from '../pages/layout.ts'
import { siteHeader } from '../pages/site-header.ts'
import type { People } from './people.ts'

const PIXELS = 160

type Found = NonNullable<Awaited<ReturnType<People['find']>>>

/** The page of somebody: name, picture, and the playlists they show. */
export const userPage = ({ person, playlists }: Found) =>
  layout(
    'page',
    html`<title>${person.display_name} · Busker</title>
      <link rel="canonical" href="${person.external_urls.busker}" />
      <meta name="robots" content="noindex" />`,
    html`${siteHeader('')}
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

/** There is nobody of this id. */
export const nobodyPage = layout(
  'page',
  html`<title>Not here · Busker</title>`,
  html`${siteHeader('')}
    <main class="note">
      <h1>There is nobody here by this name</h1>
      <p>The account may have been deleted.</p>
      <p><a class="primary" href="/">Hear what there is</a></p>
    </main>`,
)
