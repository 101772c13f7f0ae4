/**
 * Fills a catalog with made music: `bun services/catalog/src/testing/fill.ts POSTGRES_URL TRACKS`. Ten
 * tracks an album, two albums an artist, the same each time; as if all of it were imported, measured
 * and told. Prints nothing.
 */
import { idFromText } from '@busker/contracts/ids'
import { connect } from '@busker/postgres/connect'
import { sql } from 'kysely'
import { ANALYSIS_VERSION } from '../documents/analysis.ts'
import { aTrack, anAlbum, anArtist } from '../documents/fixtures.ts'
import { openPostgresStore } from '../store.postgres.ts'

const AT_ONCE = 500
const TRACKS_OF_ALBUM = 10
const ALBUMS_OF_ARTIST = 2
const SYLLABLES = 'ba ko lo mi na ra sta the wind ver sol lu gra mon el shi or an'.split(' ')

const [url = '', wanted = '1000'] = Bun.argv.slice(2)
const count = Number(wanted)

/** Words that look like a name, the same for the same number. */
const nameOf = (kind: string, n: number) => {
  let left = Bun.hash.xxHash64(`${kind} ${n}`)
  const word = () => {
    const syllables = Array.from({ length: 2 + Number(left % 2n) }, () => {
      left /= 3n
      return SYLLABLES[Number(left % BigInt(SYLLABLES.length))]
    })
    return syllables.join('')
  }
  return [word(), word(), word()].slice(0, 1 + (n % 3)).join(' ')
}
const genresOf = (artist: number) => [`Genre ${artist % 40}`, `Genre ${(artist * 7) % 40}`]
const artistOf = (n: number) => {
  const name = nameOf('artist', n)
  return anArtist(`artist ${n}`, { name, key: `${name} ${n}`, genres: genresOf(n), addedAt: n })
}
const creditOf = (artist: number) => {
  const { id, name } = artistOf(artist)
  return [{ id, name, join: '' }]
}
const imagesOf = (album: number) =>
  [640, 300, 64].map((width) => ({
    key: idFromText(`cover ${album} ${width}`),
    width,
    height: width,
  }))
const albumOf = (n: number) => {
  const artist = Math.floor(n / ALBUMS_OF_ARTIST)
  const name = nameOf('album', n)
  return anAlbum(`album ${n}`, {
    name,
    sort: name,
    keys: [`made\n${n}`],
    artists: creditOf(artist),
    artistIds: creditOf(artist).map(({ id }) => id),
    releaseDate: String(1950 + (n % 75)),
    releasePrecision: 'year',
    genres: genresOf(artist),
    images: imagesOf(n),
    totalTracks: TRACKS_OF_ALBUM,
    addedAt: n,
  })
}
let last = { at: 0, album: albumOf(0) }
const trackOf = (n: number) => {
  const at = Math.floor(n / TRACKS_OF_ALBUM)
  if (last.at !== at) last = { at, album: albumOf(at) }
  const { album } = last
  return aTrack(`track ${n}`, {
    title: nameOf('track', n),
    artists: album.artists,
    artistIds: album.artistIds,
    albumId: album.id,
    place: `made\n${album.id}`,
    albumSort: album.sort,
    number: (n % TRACKS_OF_ALBUM) + 1,
    genres: album.genres,
    images: album.images,
    addedAt: album.addedAt,
  })
}

async function inParts<T>(
  total: number,
  make: (n: number) => T,
  save: (some: T[]) => Promise<void>,
) {
  for (let from = 0; from < total; from += AT_ONCE)
    await save(Array.from({ length: Math.min(AT_ONCE, total - from) }, (_, i) => make(from + i)))
}

const store = await openPostgresStore(url)
const albums = Math.ceil(count / TRACKS_OF_ALBUM)
await inParts(Math.ceil(albums / ALBUMS_OF_ARTIST), artistOf, (some) => store.artists.add(some))
await inParts(albums, albumOf, (some) => store.albums.add(some))
await inParts(count, trackOf, (some) => store.tracks.save(some))
await store.close()

const db = connect(url)
const peaks = Buffer.alloc(1800, 120).toString('base64')
const analysis = {
  analysis: { version: ANALYSIS_VERSION, durationMs: 180_000, peaks, loudnessLufs: -14 },
  failure: null,
}
await db.connection().execute(async (one) => {
  for (const statement of [
    sql`set statement_timeout = 0`,
    sql`update artist set mark = null, announced = true`,
    sql`update album set mark = null, announced = true`,
    sql`update track set analysis_version = ${ANALYSIS_VERSION}, analysis = ${JSON.stringify(analysis)}`,
    sql`delete from outbox`,
    sql`vacuum analyze`,
  ])
    await statement.execute(one)
})
await db.destroy()
