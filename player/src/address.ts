/** Artists play on devices alone: they have no address for `src`. */
export type CollectionKind = 'playlist' | 'album' | 'track' | 'artist'

/** What a player plays, and the origin whose gateway serves it. */
export type Address = {
  origin: string
  kind: CollectionKind
  id: string
  url: string
  /** The embed key in `?key=`, or ''. */
  key: string
}

const path = /^\/(?:embed\/)?(playlist|album|track)\/([\w-]{1,64})\/?$/

/** Reads `https://host/playlist/ID` (also album, track, and their /embed pages); else undefined. */
export function parseAddress(src: string, base?: string): Address | undefined {
  const url = URL.parse(src, base)
  const match = url && /^https?:$/.test(url.protocol) ? path.exec(url.pathname) : null
  const [, kind, id] = match ?? []
  if (!url || !kind || !id) return undefined
  return {
    origin: url.origin,
    kind: kind as CollectionKind,
    id,
    url: `${url.origin}/${kind}/${id}`,
    key: url.searchParams.get('key') ?? '',
  }
}
