import type { CreateIndexesOptions, IndexSpecification } from 'mongodb'
import { type Collections, toldOf } from './mongo/database.ts'

type Index = [IndexSpecification, CreateIndexesOptions?]

const indexes: Record<keyof Collections, Index[]> = {
  artists: [[{ 'doc.musicbrainzId': 1 }], [{ 'doc.genres': 1 }], [{ mark: 1 }]],
  albums: [
    [{ 'doc.keys': 1 }],
    [{ 'doc.artistIds': 1 }],
    [{ 'doc.featuredIds': 1 }],
    [{ 'doc.addedAt': -1, 'doc.sort': 1, _id: 1 }],
    [{ 'doc.releaseDate': -1, 'doc.addedAt': -1, 'doc.sort': 1, _id: 1 }],
    [{ 'doc.genres': 1 }],
    [{ mark: 1 }],
  ],
  tracks: [
    [{ 'doc.albumId': 1, 'doc.disc': 1, 'doc.number': 1 }],
    [{ 'doc.place': 1, 'doc.loose': 1, 'doc.albumId': 1 }],
    [{ 'doc.artistIds': 1 }],
    [{ 'doc.genres': 1 }],
    [{ matchKeys: 1 }],
    [{ matchVersion: 1 }],
    [
      {
        'doc.addedAt': -1,
        'doc.albumSort': 1,
        'doc.disc': 1,
        'doc.number': 1,
        'doc.title': 1,
        _id: 1,
      },
    ],
    [{ analysisVersion: 1, _id: 1 }],
  ],
  files: [[{ 'doc.trackId': 1 }], [{ 'doc.audioHash': 1 }]],
  lyrics: [],
  turns: [],
  artistProfiles: [],
  categories: [],
  browseLists: [],
  receptions: [[{ kind: 1, _id: 1 }]],
  imports: [[{ finished: 1, 'doc.createdAt': 1, _id: 1 }]],
}

/** Makes the indexes that the store's queries need; those that stand already stay. */
export async function createIndexes(collections: Collections) {
  for (const [name, wanted] of Object.entries(indexes))
    for (const [keys, options] of wanted)
      await collections[name as keyof Collections].createIndex(keys, options)
  for (const collection of toldOf(collections)) await collection.createIndex({ pending: 1 })
}
