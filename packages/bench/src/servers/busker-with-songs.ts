import { join } from 'node:path'
import { makeTemporaryFolder, removeDataFolder } from '@busker/embedded-postgres/temporary'
import { z } from 'zod'
import { audioFilesIn } from '../library/audio-files.ts'
import { makeLibrary } from '../library/make-library.ts'
import { startBusker, untilIdle } from './busker.ts'

const ids = z.object({ items: z.array(z.object({ id: z.string() })) })
const grant = z.object({ url: z.url() })

const SONGS = 8
const SONG_SECONDS = 300

export type BuskerWithSongs = Awaited<ReturnType<typeof startBuskerWithSongs>>

/** A Busker with eight songs of 12 MB each in a folder, imported, measured, and at rest. */
export async function startBuskerWithSongs(folder: string) {
  const music = join(folder, 'music')
  await makeLibrary(music, { files: SONGS, kilobits: 320, seconds: SONG_SECONDS })
  const data = await makeTemporaryFolder()
  const busker = await startBusker(data, music)
  await untilIdle(busker)
  const files = await audioFilesIn(music)
  const size = Math.min(...files.map((file) => Bun.file(file).size))
  const idsAt = async (path: string) => ids.parse(await busker.ask(path)).items.map(({ id }) => id)
  const trackIds = await idsAt('/v1/library/tracks')
  return {
    ...busker,
    music,
    /** The songs' paths below the folder of music; each has at least `size` bytes. */
    filePaths: files.map((file) => encodeURI(file.slice(music.length))),
    size,
    trackIds,
    playlistId: async () => (await idsAt('/v1/library/playlists?limit=1'))[0] ?? '',
    /** A signed address of each song, without its origin. */
    mediaPaths: () =>
      Promise.all(
        trackIds.map(async (track_id) => {
          const { url } = grant.parse(await busker.ask('/v1/play-grants', { track_id }))
          return url.slice(new URL(url).origin.length)
        }),
      ),
    async stop() {
      await busker.stop()
      await removeDataFolder(data)
    },
  }
}
