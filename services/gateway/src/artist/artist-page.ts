import { html } from 'hono/html'
import { tiles } from '../demo/albums.ts'
import { cover } from '../pages/cover.ts'
import { pageOf } from '../pages/addresses.ts'
import { inScript } from '../pages/in-script.ts'
import { type Html, layout } from '../pages/layout.ts'
import { siteHeader } from '../pages/site-header.ts'
import type { FoundArtist } from './artists.ts'

const PIXELS = 160

const linkedData = (publicUrl: string, { artist, albums }: FoundArtist) => ({
  '@context': 'https://schema.org',
  '@type': 'MusicGroup',
  name: artist.name,
  url: `${publicUrl}/artist/${artist.id}`,
  ...(artist.images[0] ? { image: artist.images[0].url } : {}),
  ...(artist.biography ? { description: artist.biography } : {}),
  album: albums.cards.map(({ id, title }) => ({
    '@type': 'MusicAlbum',
    name: title,
    url: pageOf(publicUrl, { type: 'album', id }),
  })),
})

const head = (publicUrl: string, found: FoundArtist) => {
  const { artist, albums } = found
  const address = `${publicUrl}/artist/${artist.id}`
  const [image] = artist.images
  return html`<title>${artist.name} · Busker</title>
    <link rel="canonical" href="${address}" />
    <meta name="description" content="${counted(albums.total)}" />
    <meta property="og:site_name" content="Busker" />
    <meta property="og:type" content="profile" />
    <meta property="og:title" content="${artist.name}" />
    <meta property="og:url" content="${address}" />
    ${image ? html`<meta property="og:image" content="${image.url}" />` : ''}
    <script type="application/ld+json">
      ${inScript(linkedData(publicUrl, found))}
    </script>`
}

const counted = (total: number) => `${total} ${total === 1 ? 'album' : 'albums'}`

/** The page of an artist: name, picture, albums, and what is told there. It plays nothing itself. */
export const artistPage = (publicUrl: string, found: FoundArtist, right: Html) => {
  const { artist, albums } = found
  return layout(
    'page',
    head(publicUrl, found),
    html`${siteHeader('', right)}
      <main class="artist-page">
        <div class="title">
          ${cover(artist, PIXELS)}
          <p class="kind">Artist</p>
          <h1>${artist.name}</h1>
        </div>
        ${artist.biography ? html`<p class="told">${artist.biography}</p>` : ''}
        ${
          artist.links.length
            ? html`<ul class="links">
                ${artist.links.map(
                  ({ title, url }) =>
                    html`<li><a href="${url}" rel="nofollow noopener">${title}</a></li>`,
                )}
              </ul>`
            : ''
        }
        <section aria-labelledby="albums-title">
          <h2 id="albums-title">Albums <span class="quiet">${albums.total}</span></h2>
          ${tiles(albums.cards)}
        </section>
      </main>`,
  )
}
