import { type ReceivedKind, type Reception, receivedKinds } from '../documents/reception.ts'
import type { CatalogStore, ReceptionStore } from '../store.ts'
import { isNotable, popularityOf } from './popularity-of.ts'

const AT_ONCE = 500

type Store = Pick<CatalogStore, 'reception'> & {
  tracks: Pick<CatalogStore['tracks'], 'findCredits'>
}

/**
 * Makes everything as popular as its plays say. An album's are those of its tracks, an artist's those
 * of all tracks that name the artist. Saved is only what moved notably.
 */
export async function recomputePopularity(
  store: Store,
  played: AsyncIterable<{ trackId: string; plays: number }[]>,
) {
  const plays: Record<ReceivedKind, Map<string, number>> = {
    track: new Map(),
    album: new Map(),
    artist: new Map(),
  }
  const count = (kind: ReceivedKind, id: string, more: number) =>
    plays[kind].set(id, (plays[kind].get(id) ?? 0) + more)
  for await (const page of played)
    for (const some of inParts(page)) {
      const times = new Map(some.map(({ trackId, plays: more }) => [trackId, more]))
      for (const { id, albumId, artistIds } of await store.tracks.findCredits([...times.keys()])) {
        const more = times.get(id) ?? 0
        count('track', id, more)
        count('album', albumId, more)
        for (const artistId of new Set(artistIds)) count('artist', artistId, more)
      }
    }
  for (const kind of receivedKinds) {
    const before = await readAll(store.reception, kind, ({ popularity }) => popularity)
    const now = popularityOf(plays[kind])
    const changed = changes(before, now, isNotable)
    for (const some of inParts(changed))
      await store.reception.savePopularity(
        kind,
        some.map(({ id, value }) => ({ id, popularity: value })),
      )
  }
}

/** Makes the numbers of followers what they are now, by artist; who is not among them has none. */
export async function recomputeFollowers(
  store: Pick<CatalogStore, 'reception'>,
  now: ReadonlyMap<string, number>,
) {
  const before = await readAll(store.reception, 'artist', ({ followers }) => followers)
  const changed = changes(before, now, (one, other) => one !== other)
  for (const some of inParts(changed))
    await store.reception.saveFollowers(some.map(({ id, value }) => ({ id, followers: value })))
}

async function readAll(
  reception: ReceptionStore,
  kind: ReceivedKind,
  valueOf: (one: Reception) => number,
) {
  const all = new Map<string, number>()
  for (let after = ''; ;) {
    const page = await reception.list(kind, after, AT_ONCE)
    for (const one of page) all.set(one.id, valueOf(one))
    const last = page.at(-1)
    if (!last || page.length < AT_ONCE) return all
    after = last.id
  }
}

/** What differs, with its new value; 0 stands for what is not there. */
function changes(
  before: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
  differs: (one: number, other: number) => boolean,
) {
  return [...new Set([...before.keys(), ...now.keys()])]
    .map((id) => ({ id, value: now.get(id) ?? 0 }))
    .filter(({ id, value }) => differs(before.get(id) ?? 0, value))
}

const inParts = <T>(all: T[]) =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) =>
    all.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  )
