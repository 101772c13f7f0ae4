import type { Collection } from '../collections.ts'

type Named = Pick<Collection, 'type' | 'id'>

/** The addresses of a collection on this site. `publicUrl` has no slash at the end. */
export const pathOf = ({ type, id }: Named) => `/${type}/${id}`
export const pageOf = (publicUrl: string, named: Named) => publicUrl + pathOf(named)
export const embedOf = (publicUrl: string, named: Named) => `${publicUrl}/embed${pathOf(named)}`
export const oembedOf = (publicUrl: string, collection: Named, format: 'json' | 'xml') =>
  `${publicUrl}/oembed?${new URLSearchParams({ url: pageOf(publicUrl, collection), format })}`

/** The one line of HTML that plays a collection on any page. */
export const snippetOf = (publicUrl: string, collection: Named) =>
  `<script type="module" src="${publicUrl}/player.js"></script><busker-player src="${pageOf(publicUrl, collection)}"></busker-player>`
