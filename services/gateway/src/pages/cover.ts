import { html } from 'hono/html'
import type { Image } from '../collections.ts'

const TONES = 6

/** A picture for `pixels` of CSS width, or one drawn by the stylesheet in a tone that belongs to the id. */
export function cover({ id, images }: { id: string; images: Image[] }, pixels: number) {
  const known = images.filter(({ width }) => width !== null).toReversed()
  const image = known.find(({ width }) => width! >= pixels) ?? images[0]
  if (!image) return html`<span class="cover tone-${id.charCodeAt(0) % TONES}"></span>`
  return html`<img
    class="cover"
    src="${image.url}"
    srcset="${known.map(({ url, width }) => `${url} ${width}w`).join(', ')}"
    sizes="${pixels}px"
    width="${pixels}"
    height="${pixels}"
    alt=""
    loading="lazy"
    decoding="async"
  />`
}
