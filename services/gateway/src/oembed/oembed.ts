import type { Collection } from '../collections.ts'
import { embedOf } from '../pages/addresses.ts'

/** The size of an embed in CSS pixels, unless the consumer has less room: one track needs no list. */
export const embedSize = ({ type }: Pick<Collection, 'type'>) =>
  type === 'track' ? { width: 640, height: 200 } : { width: 640, height: 480 }
const CACHE_SECONDS = 3600

export interface Room {
  maxwidth?: number | undefined
  maxheight?: number | undefined
}

/** How it is to come: custom parameters, which the specification allows. */
export interface Manner {
  as?: 'video' | 'rich' | undefined
  theme?: 'light' | 'dark' | undefined
}

const escaped = (text: string) => Bun.escapeHTML(text)

/**
 * The oEmbed response of a collection (oembed.com §2.3.4). Its type is `video`, since some consumers
 * refuse `rich` (Mastodon, the sample list of Iframely); who wants `rich` asks for it. A thumbnail that does not fit the room, or whose size nobody knows, is left out, as
 * the specification demands.
 */
export function toOembed(
  publicUrl: string,
  collection: Collection & { key?: string | undefined },
  { maxwidth = Infinity, maxheight = Infinity }: Room,
  { as = 'video', theme }: Manner = {},
) {
  const size = embedSize(collection)
  const width = Math.min(size.width, maxwidth)
  const height = Math.min(size.height, maxheight)
  const thumbnail = collection.images.find(
    (image) =>
      image.width !== null &&
      image.height !== null &&
      image.width <= maxwidth &&
      image.height <= maxheight,
  )
  return {
    version: '1.0',
    type: as,
    title: collection.title,
    author_name: collection.byline,
    provider_name: 'Busker',
    provider_url: publicUrl,
    cache_age: CACHE_SECONDS,
    html: `<iframe src="${escaped(embedOf(publicUrl, { ...collection, theme }))}" width="${width}" height="${height}" title="${escaped(`${collection.title} by ${collection.byline}`)}" frameborder="0" style="border-radius:16px" loading="lazy" allow="autoplay; encrypted-media; clipboard-write"></iframe>`,
    width,
    height,
    ...(thumbnail
      ? {
          thumbnail_url: thumbnail.url,
          thumbnail_width: thumbnail.width,
          thumbnail_height: thumbnail.height,
        }
      : {}),
  }
}

/** The same as XML. */
export function toXml(response: Record<string, string | number | null>): string {
  // Control characters have no place in XML 1.0, escaped or not.
  const text = (value: unknown) =>
    escaped(String(value)).replaceAll(
      /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu,
      '',
    )
  const elements = Object.entries(response).map(
    ([name, value]) => `<${name}>${text(value)}</${name}>`,
  )
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${elements.join('')}</oembed>\n`
}
