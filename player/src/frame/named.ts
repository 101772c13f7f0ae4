/** Music that a text names. */
export type Named = { kind: 'playlist' | 'album' | 'track'; id: string }

const uri = /^(?:busker|spotify):(?:user:[^:]*:)?(playlist|album|track):([\w-]{1,64})$/
const ours = /^\/(?:embed\/)?(playlist|album|track)\/([\w-]{1,64})\/?$/
const spotify =
  /^\/(?:intl-\w+\/)?(?:embed\/)?(?:user\/[^/]+\/)?(playlist|album|track)\/([\w-]{1,64})\/?$/
const soundcloud = /^\/(playlist|track)s\/([\w-]{1,64})\/?$/

/**
 * The music that a text names: a URI, `busker:` or `spotify:`, or an address, of `origin` itself, of
 * open.spotify.com or of api.soundcloud.com. Of theirs type and id count: the id is one of ours.
 */
export function namedBy(text: string, origin: string): Named | undefined {
  const trimmed = text.trim()
  const url = URL.parse(trimmed)
  const path =
    url?.origin === origin
      ? ours
      : url?.host === 'open.spotify.com'
        ? spotify
        : url?.host === 'api.soundcloud.com'
          ? soundcloud
          : undefined
  const [, kind, id] = (path ? path.exec(url!.pathname) : uri.exec(trimmed)) ?? []
  return kind && id ? { kind: kind as Named['kind'], id } : undefined
}
