import type { Genre } from '../genres/genres.ts'
import type { Links } from '../links.ts'

/** A category of music, as the Web API writes it. */
export const categoryJson = (links: Links, { id, name }: Genre) => ({
  href: links.api(`/browse/categories/${encodeURIComponent(id)}`),
  icons: [] as { url: string; width: number | null; height: number | null }[],
  id,
  name,
})
