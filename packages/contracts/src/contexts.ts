/** What is played from: an album, an artist or a playlist, as `busker:album:ID`. */
const CONTEXT = /^busker:(album|artist|playlist):(\w+)$/

/** A context as the Web API writes it, with links on the site of this origin; null for what is none. */
export function contextJson(origin: string, uri: string | null) {
  const [, type, id] = CONTEXT.exec(uri?.replace(/^spotify:/, 'busker:') ?? '') ?? []
  if (!type || !id) return null
  const page = `${origin}/${type}/${id}`
  return {
    type,
    href: `${origin}/v1/${type}s/${id}`,
    external_urls: { spotify: page, busker: page },
    uri: `busker:${type}:${id}`,
  }
}
