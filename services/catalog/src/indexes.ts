import type { DeclaredIndexes } from '@busker/mongo/indexes'

/** Whether there are events to be passed on. */
const told = { pending: 1 } as const

/** The indexes that the catalog's questions to MongoDB need. */
export const indexes: DeclaredIndexes = {
  artist: [{ 'doc.musicbrainzId': 1 }, { 'doc.genres': 1 }, { mark: 1 }, told],
  album: [
    { 'doc.keys': 1 },
    { 'doc.artistIds': 1 },
    { 'doc.featuredIds': 1 },
    { 'doc.addedAt': -1, 'doc.sort': 1, _id: 1 },
    { 'doc.releaseDate': -1, 'doc.addedAt': -1, 'doc.sort': 1, _id: 1 },
    { 'doc.genres': 1 },
    { mark: 1 },
    told,
  ],
  track: [
    { 'doc.albumId': 1, 'doc.disc': 1, 'doc.number': 1 },
    { 'doc.place': 1, 'doc.loose': 1, 'doc.albumId': 1 },
    { 'doc.artistIds': 1 },
    { 'doc.genres': 1 },
    { matchKeys: 1 },
    { matchVersion: 1 },
    {
      'doc.addedAt': -1,
      'doc.albumSort': 1,
      'doc.disc': 1,
      'doc.number': 1,
      'doc.title': 1,
      _id: 1,
    },
    { analysisVersion: 1, _id: 1 },
    told,
  ],
  file: [{ 'doc.trackId': 1 }, { 'doc.audioHash': 1 }],
  reception: [{ kind: 1, _id: 1 }, told],
  import: [{ finished: 1, 'doc.createdAt': 1, _id: 1 }, told],
  artist_profile: [told],
}
