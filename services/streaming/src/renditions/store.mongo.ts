import { type MongoOptions, connectMongo } from '@busker/mongo/connect'
import { upserting } from '@busker/mongo/upsert'
import { indexes } from './indexes.ts'
import type { Rendition } from './rendition.ts'
import type { RenditionStore } from './store.ts'

type Loud = 'albumId' | 'trackLoudness' | 'albumLoudness'
/** An older Busker wrote nothing of how loud they are. */
type Document = Omit<Rendition, 'trackId' | Loud> & Partial<Pick<Rendition, Loud>> & { _id: string }
const unknownLoudness = { albumId: '', trackLoudness: null, albumLoudness: null }

/** Renditions in MongoDB, one document a track. */
export async function openMongoStore(url: string, options?: MongoOptions): Promise<RenditionStore> {
  const mongo = await connectMongo(url, { ...options, indexes })
  const renditions = mongo.db.collection<Document>('renditions')
  return mongo.telling({
    async find(trackId) {
      const document = await renditions.findOne({ _id: trackId })
      if (!document) return undefined
      const { _id, ...rest } = document
      // An older Busker kept no loudness and no originals.
      return { ...unknownLoudness, ...rest, trackId: _id, original: rest.original ?? null }
    },
    async put(some) {
      if (!some.length) return
      const operations = some.map(({ trackId, ...rest }) => ({
        replaceOne: { filter: { _id: trackId }, replacement: rest, upsert: true },
      }))
      await upserting(() => renditions.bulkWrite(operations, { ordered: false }))
    },
    async putAlbumLoudness(albums) {
      if (!albums.length) return
      const operations = albums.map(({ albumId, loudness }) => ({
        updateMany: { filter: { albumId }, update: { $set: { albumLoudness: loudness } } },
      }))
      await renditions.bulkWrite(operations, { ordered: false })
    },
    async remove(trackIds) {
      await renditions.deleteMany({ _id: { $in: trackIds } })
    },
    ping: () => mongo.db.command({ ping: 1 }),
    close: () => mongo.close(),
  })
}
