import { type Page, type Slice, toPage } from '@busker/http/paging'
import type { PlaylistsDeps } from '../deps.ts'
import { createFollowersRepository } from '../followers/followers.repository.ts'
import type { Playlist } from './playlists.repository.ts'
import { createItemsRepository } from './items.repository.ts'
import { snapshotOf } from './snapshots.ts'

const TRACKS_AT_ONCE = 50
const FIRST_PAGE = { limit: 100, offset: 0 }

interface Image {
  url: string
  width: number | null
  height: number | null
}

/** Playlists and their items in the Web API's shapes, with both generations of names. */
export function createPresenter({ db, catalog, users, publicUrl }: PlaylistsDeps) {
  const items = createItemsRepository(db)
  const followers = createFollowersRepository(db)

  const tracksById = async (ids: string[]) => {
    const wanted = [...new Set(ids)]
    const batches = Array.from({ length: Math.ceil(wanted.length / TRACKS_AT_ONCE) }, (_, i) =>
      wanted.slice(i * TRACKS_AT_ONCE, (i + 1) * TRACKS_AT_ONCE),
    )
    const pages = await Promise.all(batches.map((batch) => catalog.tracks(batch)))
    return new Map(pages.flat().map((track) => [track.id, track]))
  }

  const user = (id: string) => ({
    id,
    type: 'user' as const,
    uri: `busker:user:${id}`,
    href: `${publicUrl}/v1/users/${id}`,
  })

  const itemsPage = async (playlist: Playlist, slice: Slice, path: 'items' | 'tracks') => {
    const rows = await items.list(playlist.id, slice)
    const tracks = await tracksById(rows.map((row) => row.trackId))
    return toPage(
      `${publicUrl}/v1/playlists/${playlist.id}/${path}`,
      slice,
      playlist.total,
      rows.map((row) => {
        const track = tracks.get(row.trackId) ?? null
        return {
          added_at: row.addedAt.toISOString(),
          added_by: user(row.addedBy),
          is_local: false,
          primary_color: null,
          track,
          item: track,
        }
      }),
    )
  }

  const header = async (playlist: Playlist, images: Image[], followed: number) => {
    const page = `${publicUrl}/playlist/${playlist.id}`
    return {
      collaborative: playlist.collaborative,
      description: playlist.description,
      external_urls: { spotify: page, busker: page },
      followers: { href: null, total: followed },
      href: `${publicUrl}/v1/playlists/${playlist.id}`,
      id: playlist.id,
      images,
      name: playlist.name,
      owner: await users.profile(playlist.ownerId),
      primary_color: null,
      public: playlist.public,
      snapshot_id: snapshotOf(playlist.id, playlist.version),
      type: 'playlist' as const,
      uri: `busker:playlist:${playlist.id}`,
    }
  }

  const imagesOf = (track: { album: { images: Image[] } } | null | undefined) =>
    track?.album.images ?? []

  return {
    itemsPage,
    user,

    /** A playlist with its first hundred items. */
    async whole(playlist: Playlist) {
      const [tracks, followed] = await Promise.all([
        itemsPage(playlist, FIRST_PAGE, 'tracks'),
        followers.count([playlist.id]),
      ])
      const links = (page: Page<unknown>) => ({
        href: page.href.replace('/tracks?', '/items?'),
        next: page.next?.replace('/tracks?', '/items?') ?? null,
        previous: page.previous?.replace('/tracks?', '/items?') ?? null,
      })
      return {
        ...(await header(
          playlist,
          imagesOf(tracks.items[0]?.track),
          followed.get(playlist.id) ?? 0,
        )),
        tracks,
        items: { ...tracks, ...links(tracks) },
      }
    },

    /** Its cover, widest first. */
    async images({ id }: Playlist) {
      const trackId = (await items.firstTracks([id])).get(id)
      return imagesOf(trackId ? (await tracksById([trackId])).get(trackId) : undefined)
    },

    /** Playlists as they stand in a list: how many items each has, not which. */
    async simplified(playlists: Playlist[]) {
      const ids = playlists.map(({ id }) => id)
      const [first, followed] = await Promise.all([items.firstTracks(ids), followers.count(ids)])
      const covers = await tracksById([...first.values()])
      return Promise.all(
        playlists.map(async (playlist) => {
          const contents = {
            href: `${publicUrl}/v1/playlists/${playlist.id}/items`,
            total: playlist.total,
          }
          const cover = covers.get(first.get(playlist.id) ?? '')
          const about = await header(playlist, imagesOf(cover), followed.get(playlist.id) ?? 0)
          return { ...about, tracks: contents, items: contents }
        }),
      )
    },
  }
}
