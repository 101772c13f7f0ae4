import type { StreamingDeps } from '../deps.ts'
import type { LoudAlbum, Rendition } from './rendition.ts'

type Deps = Pick<StreamingDeps, 'renditions' | 'catalog'>

/** What is known stays until all tracks of an album are measured anew. */
const known = ({ loudness }: LoudAlbum) => loudness !== null

/** Takes over what the catalog knows of some tracks by now, and of how loud their albums are. */
export const followTracks = ({ renditions, catalog }: Deps) =>
  async function follow(tracks: { id: string }[]) {
    const ids = [...new Set(tracks.map(({ id }) => id))]
    let files = await catalog.audioFiles(ids)
    for (let isNews = true; isNews;) {
      const found = new Set(files.map(({ trackId }) => trackId))
      await renditions.put(files)
      await renditions.remove(ids.filter((id) => !found.has(id)))
      // A replica that read earlier may write later: who writes last looks whether that still holds.
      const now = await catalog.audioFiles(ids)
      isNews = !Bun.deepEquals(now, files)
      files = now
    }
    const albums = new Map(files.map((file) => [file.albumId, file.albumLoudness]))
    const loud = [...albums].map(([albumId, loudness]) => ({ albumId, loudness }))
    await renditions.putAlbumLoudness(loud.filter(known))
  }

/** Takes over how loud some albums are by now. */
export const followAlbums = ({ renditions, catalog }: Deps) =>
  async function follow(albums: { id: string }[]) {
    const loud = await catalog.albumLoudness([...new Set(albums.map(({ id }) => id))])
    await renditions.putAlbumLoudness(loud.filter(known))
  }

/** Catches up with what an older Busker left out, behind the back of whoever asked. */
export function catchUp(deps: Deps) {
  const follow = followTracks(deps)
  const asked = new Set<string>()
  return ({ trackId, albumId }: Rendition) => {
    if (albumId || asked.has(trackId)) return
    asked.add(trackId)
    const forget = () => asked.delete(trackId)
    // Whoever asks next tries again.
    follow([{ id: trackId }]).then(forget, forget)
  }
}
