import { html } from 'hono/html'
import type { Collection } from '../collections.ts'
import { embedOf, oembedOf, pageOf } from './addresses.ts'
import { embedSize } from '../oembed/oembed.ts'
import { inScript } from './in-script.ts'

const OG_TYPE = { playlist: 'music.playlist', album: 'music.album', track: 'music.song' } as const
const LD_TYPE = { playlist: 'MusicPlaylist', album: 'MusicAlbum', track: 'MusicRecording' } as const

/** ISO 8601, as schema.org wants durations. */
const isoDuration = (ms: number) => `PT${Math.round(ms / 1000)}S`

const linkedData = (publicUrl: string, collection: Collection) => {
  const recording = ({ id, title, artists, durationMs }: Collection['tracks'][number]) => ({
    '@type': 'MusicRecording',
    name: title,
    byArtist: { '@type': 'MusicGroup', name: artists },
    duration: isoDuration(durationMs),
    url: pageOf(publicUrl, { type: 'track', id }),
  })
  return {
    '@context': 'https://schema.org',
    '@type': LD_TYPE[collection.type],
    name: collection.title,
    url: pageOf(publicUrl, collection),
    ...(collection.images[0] ? { image: collection.images[0].url } : {}),
    ...(collection.type === 'track'
      ? {}
      : { numTracks: collection.total, track: collection.tracks.map(recording) }),
  }
}

/** Few: a card shows none of them, and a page of a hundred tracks need not carry them all. */
const OG_SONGS = 10

/** Open Graph's words for music: ogp.me/#type_music. */
const musicTags = (publicUrl: string, { type, tracks }: Collection) =>
  type === 'track'
    ? html`<meta
        property="music:duration"
        content="${Math.max(1, Math.round((tracks[0]?.durationMs ?? 0) / 1000))}"
      />`
    : tracks
        .slice(0, OG_SONGS)
        .map(
          ({ id }, at) =>
            html`<meta
                property="music:song"
                content="${pageOf(publicUrl, { type: 'track', id })}"
              />
              <meta property="music:song:track" content="${at + 1}" />`,
        )

/** What other sites read of a page: oEmbed discovery first (consumers stop reading early), Open Graph, player card, JSON-LD. */
export function collectionHead(
  publicUrl: string,
  collection: Collection & { key?: string | undefined },
) {
  const { type, title, byline, total, images } = collection
  const [image] = images
  const { width, height } = embedSize(collection)
  const summary =
    type === 'track' ? byline : `${byline} · ${total} ${total === 1 ? 'track' : 'tracks'}`
  return html`<link
      rel="alternate"
      type="application/json+oembed"
      href="${oembedOf(publicUrl, collection, 'json')}"
    />
    <link rel="alternate" type="text/xml+oembed" href="${oembedOf(publicUrl, collection, 'xml')}" />
    <title>${title} · ${byline}</title>
    <link rel="canonical" href="${pageOf(publicUrl, collection)}" />
    <meta name="description" content="${summary}" />
    <meta property="og:site_name" content="Busker" />
    <meta property="og:type" content="${OG_TYPE[type]}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${summary}" />
    <meta property="og:url" content="${pageOf(publicUrl, collection)}" />
    ${musicTags(publicUrl, collection)}
    ${
      image
        ? html`<meta property="og:image" content="${image.url}" />
            <meta property="og:image:width" content="${image.width}" />
            <meta property="og:image:height" content="${image.height}" />
            <meta name="twitter:image" content="${image.url}" />`
        : ''
    }
    <meta name="twitter:card" content="player" />
    <meta name="twitter:title" content="${title}" />
    <meta name="twitter:player" content="${embedOf(publicUrl, collection)}" />
    <meta name="twitter:player:width" content="${width}" />
    <meta name="twitter:player:height" content="${height}" />
    <script type="application/ld+json">
      ${inScript(linkedData(publicUrl, collection))}
    </script>`
}
