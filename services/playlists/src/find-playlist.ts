import type { Access, UserAccess } from '@busker/http/access'
import { notFound } from '@busker/http/errors'
import { createCollaboratorsRepository } from './collaborators/collaborators.repository.ts'
import type { PlaylistsDeps } from './deps.ts'
import { type Playlist, createPlaylistsRepository } from './playlists/playlists.repository.ts'
import { type Standing, maySee, mustMayChange, mustMayOwn, notYours } from './rights.ts'

/** Playlists for who asks: 404 for those that they may not know of, 403 for what they may not do. */
export function createFinder({ db }: Pick<PlaylistsDeps, 'db'>) {
  const playlists = createPlaylistsRepository(db)
  const collaborators = createCollaboratorsRepository(db)

  const standingOf = async (playlist: Playlist, access: Access | undefined): Promise<Standing> => {
    const userId = access?.userId
    if (userId === playlist.ownerId) return 'owner'
    const isNamed = userId && playlist.collaborative && collaborators.has(playlist.id, userId)
    return (await isNamed) ? 'collaborator' : 'stranger'
  }
  const get = async (id: string) => {
    const playlist = await playlists.find(id)
    if (!playlist) throw notFound('playlist', id)
    return playlist
  }

  const toRead = async (id: string, access: Access | undefined) => {
    const playlist = await get(id)
    if (!maySee(playlist, await standingOf(playlist, access), access))
      throw notFound('playlist', id)
    return playlist
  }
  return {
    toRead,

    /** To change its items. */
    async toChange(id: string, access: UserAccess) {
      const playlist = await get(id)
      mustMayChange(playlist, await standingOf(playlist, access), access)
      return playlist
    },

    /** To change everything else of it. */
    async toOwn(id: string, access: UserAccess) {
      const playlist = await get(id)
      mustMayOwn(playlist, await standingOf(playlist, access), access)
      return playlist
    },

    /** To know who shares it. */
    async toShare(id: string, access: UserAccess) {
      const playlist = await toRead(id, access)
      if ((await standingOf(playlist, access)) === 'stranger') throw notYours()
      return playlist
    },
  }
}
