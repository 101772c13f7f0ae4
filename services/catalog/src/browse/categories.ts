import { inLocale } from '@busker/http/locale'
import type { Image } from '../documents/image.ts'
import type { Links } from '../links.ts'
import type { Arranged } from './arrange-categories.ts'

/** A category of music, as the Web API writes it; called as in a locale where the owner gave it such a name. */
export const categoryJson = (
  links: Links,
  { id, name, names }: Arranged,
  icons: Image[],
  locale?: string,
) => ({
  href: links.api(`/browse/categories/${encodeURIComponent(id)}`),
  icons: links.images(icons),
  id,
  name: inLocale(names, locale) ?? name,
})

/** A category as the owner arranged it. */
export const curatedJson = (links: Links, category: Arranged, icons: Image[]) => ({
  ...categoryJson(links, category, icons),
  names: category.names,
  genres: category.genres,
  hidden: category.hidden,
  own_icon: category.icons.length > 0,
})
