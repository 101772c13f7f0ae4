import type { Catalog } from '../catalog.ts'
import { type Ask, askOf } from './ask-of.ts'
import type { ListedTrack } from './listed-playlist.ts'

const AT_ONCE = 500

type Found = Awaited<ReturnType<Catalog['match']>>[number]

/** One track of a file, and what the catalog says of it. */
export interface Matched {
  listed: ListedTrack
  asked: Ask
  found: Found
}

/** Finds the tracks of a file in the catalog, 500 at a time; what is listed twice is asked for once. */
export async function matchTracks(
  catalog: Pick<Catalog, 'match'>,
  tracks: ListedTrack[],
): Promise<Matched[]> {
  const asked = tracks.map((listed) => {
    const ask = askOf(listed)
    return { listed, asked: ask, key: JSON.stringify(ask) }
  })
  const different = [...new Map(asked.map((one) => [one.key, one.asked]))]
  const found = new Map<string, Found>()
  for (let from = 0; from < different.length; from += AT_ONCE) {
    const some = different.slice(from, from + AT_ONCE)
    const matches = await catalog.match(some.map(([, ask]) => ask))
    for (const [i, [key]] of some.entries()) found.set(key, matches[i]!)
  }
  return asked.map(({ listed, asked, key }) => ({ listed, asked, found: found.get(key)! }))
}
