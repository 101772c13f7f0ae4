import type { Catalog } from './catalog.ts'

const AT_ONCE = 50

/** Those of these tracks that the catalog has. */
export async function knownTracks(catalog: Catalog, ids: string[]) {
  const known = new Set<string>()
  for (let from = 0; from < ids.length; from += AT_ONCE)
    for (const track of await catalog.tracks(ids.slice(from, from + AT_ONCE))) known.add(track.id)
  return known
}
