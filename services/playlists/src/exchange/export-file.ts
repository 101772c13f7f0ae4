import type { Catalog } from '../catalog.ts'
import type { ExportedPlaylist, ExportedTrack, PlaylistWriter } from './exported-playlist.ts'

const AT_ONCE = 500

interface Item {
  trackId: string
  addedAt: Date
}

/**
 * The file of a playlist, in pieces of 500 songs, each asked of the catalog when it is wanted. What
 * left the catalog meanwhile is left out. Resolves when the first piece is there, so that a catalog
 * that does not answer is told as such.
 */
export async function exportFile(
  playlist: ExportedPlaylist,
  items: Item[],
  writer: PlaylistWriter,
  { catalog, publicUrl }: { catalog: Pick<Catalog, 'trackDetails'>; publicUrl: string },
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  let written = 0
  const piece = async (from: number) => {
    const some = items.slice(from, from + AT_ONCE)
    const ids = [...new Set(some.map(({ trackId }) => trackId))]
    const found = ids.length ? await catalog.trackDetails(ids) : []
    const details = new Map(found.map((track) => [track.id, track]))
    const texts = some.flatMap(({ trackId, addedAt }) => {
      const track = details.get(trackId)
      if (!track) return []
      const exported: ExportedTrack = {
        ...track,
        uri: `busker:track:${trackId}`,
        url: `${publicUrl}/track/${trackId}`,
        addedAt,
      }
      return writer.track(exported, written++)
    })
    const isLast = from + AT_ONCE >= items.length
    return (from ? '' : writer.head(playlist)) + texts.join('') + (isLast ? writer.foot : '')
  }

  let next = 0
  let ready: string | undefined = await piece(0)
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const text = ready ?? (await piece(next))
      ready = undefined
      next += AT_ONCE
      controller.enqueue(encoder.encode(text))
      if (next >= items.length) controller.close()
    },
  })
}
