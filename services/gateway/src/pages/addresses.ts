import type { Collection } from '../collections.ts'

type Named = Pick<Collection, 'type' | 'id'>
/** With the embed key, if there is one, that an embed of it plays by. */
type Embedded = Named & { key?: string | undefined; theme?: 'light' | 'dark' | undefined }

const keyed = (address: string, key: string | undefined) =>
  key === undefined ? address : `${address}?${new URLSearchParams({ key })}`

/** The addresses of a collection on this site. `publicUrl` has no slash at the end. */
export const pathOf = ({ type, id }: Named) => `/${type}/${id}`
export const pageOf = (publicUrl: string, named: Named) => publicUrl + pathOf(named)
export const embedOf = (publicUrl: string, { key, theme, ...named }: Embedded) => {
  const embed = keyed(`${publicUrl}/embed${pathOf(named)}`, key)
  return theme ? `${embed}${key === undefined ? '?' : '&'}theme=${theme}` : embed
}
export const oembedOf = (publicUrl: string, { key, ...named }: Embedded, format: 'json' | 'xml') =>
  `${publicUrl}/oembed?${new URLSearchParams({ url: keyed(pageOf(publicUrl, named), key), format })}`

/** The one line of HTML that plays a collection on any page. */
export const snippetOf = (publicUrl: string, collection: Named) =>
  `<script type="module" src="${publicUrl}/player.js"></script><busker-player src="${pageOf(publicUrl, collection)}"></busker-player>`
