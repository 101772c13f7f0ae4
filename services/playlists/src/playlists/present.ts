import { inMarket } from '@busker/http/market'
import { type Page, type Slice, toPage } from '@busker/http/paging'
import { type Image, SONGS_SEEN, coverOfSongs, ownCovers } from '../covers/cover-of.ts'
import type { PlaylistsDeps } from '../deps.ts'
import { createFollowersRepository } from '../followers/followers.repository.ts'
import type { Playlist } from './playlists.repository.ts'
import { createItemsRepository } from './items.repository.ts'
import { snapshotOf } from './snapshots.ts'

const TRACKS_AT_ONCE = 50
const FIRST_PAGE = { limit: 100, offset: 0 }

/** Playlists and their items in the Web API's shapes, with both generations of names. */
export function createPresenter(deps: PlaylistsDeps) {
  const { db, catalog, users, publicUrl, serviceSecret } = deps
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

  const user = (id: string) => {
    const page = `${publicUrl}/user/${id}`
    return {
      external_urls: { spotify: page, busker: page },
      href: `${publicUrl}/v1/users/${id}`,
      id,
      type: 'user' as const,
      uri: `busker:user:${id}`,
    }
  }

  const itemsPage = async (
    playlist: Playlist,
    slice: Slice,
    path: 'items' | 'tracks',
    market?: string,
  ) => {
    const rows = await items.list(playlist.id, slice)
    const tracks = await tracksById(rows.map((row) => row.trackId))
    return toPage(
      inMarket(`${publicUrl}/v1/playlists/${playlist.id}/${path}`, market),
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

  const header = (
    playlist: Playlist,
    owner: Awaited<ReturnType<typeof users.profile>>,
    images: Image[],
    followed: number,
  ) => {
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
      owner,
      primary_color: null,
      public: playlist.public,
      snapshot_id: snapshotOf(playlist.id, playlist.version),
      type: 'playlist' as const,
      uri: `busker:playlist:${playlist.id}`,
    }
  }

  /** The covers of playlists, widest first: their own, or those of their songs. */
  const coversOf = async (playlists: Playlist[]) => {
    const ids = playlists.flatMap(({ id, coverId }) => (coverId ? [] : [id]))
    const [own, first] = await Promise.all([
      ownCovers(db, playlists, publicUrl),
      items.firstTracks(ids, SONGS_SEEN),
    ])
    const tracks = await tracksById([...first.values()].flat())
    return new Map(
      playlists.map(({ id, coverId }) => {
        const covers = (first.get(id) ?? []).map((one) => tracks.get(one)?.album.images ?? [])
        const images = coverId
          ? own.get(coverId)?.map(({ image }) => image)
          : coverOfSongs(covers, publicUrl, serviceSecret)
        return [id, images ?? []]
      }),
    )
  }

  /** All that a playlist with its first hundred items is made of, but for the items and their tracks. */
  const partsOf = async (playlist: Playlist) => {
    const [followed, owner, own] = await Promise.all([
      followers.count([playlist.id]),
      users.profile(playlist.ownerId),
      ownCovers(db, [playlist], publicUrl),
    ])
    const cover = playlist.coverId
      ? (own.get(playlist.coverId) ?? []).map(({ image }) => image)
      : null
    return { playlist, followed: followed.get(playlist.id) ?? 0, owner, cover }
  }

  return {
    user,
    itemsPage,
    partsOf,

    /** A playlist with its first hundred items. */
    async whole(playlist: Playlist, parts?: Awaited<ReturnType<typeof partsOf>>) {
      const { followed, owner, cover } = parts ?? (await partsOf(playlist))
      const tracks = await itemsPage(playlist, FIRST_PAGE, 'tracks')
      const songs = tracks.items.slice(0, SONGS_SEEN).map(({ track }) => track?.album.images ?? [])
      const links = (page: Page<unknown>) => ({
        href: page.href.replace('/tracks?', '/items?'),
        next: page.next?.replace('/tracks?', '/items?') ?? null,
        previous: page.previous?.replace('/tracks?', '/items?') ?? null,
      })
      return {
        ...header(
          playlist,
          owner,
          cover ?? coverOfSongs(songs, publicUrl, serviceSecret),
          followed,
        ),
        tracks,
        items: { ...tracks, ...links(tracks) },
      }
    },

    /** Its cover, widest first. */
    images: async (playlist: Playlist) => (await coversOf([playlist])).get(playlist.id) ?? [],

    /** Playlists as they stand in a list: how many items each has, not which. */
    async simplified(playlists: Playlist[]) {
      const ids = playlists.map(({ id }) => id)
      const [covers, followed] = await Promise.all([coversOf(playlists), followers.count(ids)])
      return Promise.all(
        playlists.map(async (playlist) => {
          const contents = {
            href: `${publicUrl}/v1/playlists/${playlist.id}/items`,
            total: playlist.total,
          }
          const about = header(
            playlist,
            await users.profile(playlist.ownerId),
            covers.get(playlist.id) ?? [],
            followed.get(playlist.id) ?? 0,
          )
          return { ...about, tracks: contents, items: contents }
        }),
      )
    },
  }
}
