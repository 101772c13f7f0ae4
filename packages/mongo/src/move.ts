import { createDigest, orderedJson } from '@busker/stores/digest'
import { type Moved, isToBeCopied } from '@busker/stores/moved'
import { placeOf } from '@busker/stores/problem'
import type { Db, Document } from 'mongodb'
import { connectMongo } from './connect.ts'

const AT_ONCE = 500
const PATIENCE_MS = 60_000

type Row = Document & { _id: string }

export interface MoveOptions {
  to: string
  /** Which installation it is from. */
  source: string
  /** The digest of what it holds. */
  told: string
  /** Each collection that there is, with its documents, a page at a time. Read once. */
  collections: Record<string, () => AsyncIterable<Row[]>>
}

/**
 * Copies documents to an empty MongoDB, or to one that this was moved to before, reads them back and
 * compares. A copy that was cut off begins anew; once more changes nothing. Resolves to how many
 * documents are there, and whether they came now.
 * @throws MoveRefused, when something else is there
 */
export async function moveToMongo({ to, source, told, collections }: MoveOptions) {
  const mongo = await connectMongo(to, { patience: PATIENCE_MS })
  const names = Object.keys(collections)
  const steps = mongo.telling({
    moved: () => markerOf(mongo.db).findOne({ _id: MARKER }),
    isEmpty: async () =>
      (await Promise.all(names.map((name) => mongo.db.collection(name).findOne()))).every(
        (found) => found === null,
      ),
    kept: () => digestOf(mongo.db, names),
    copy: async () => {
      await remember(mongo.db, { source, told: null, kept: null })
      const digest = createDigest()
      for (const [name, pages] of Object.entries(collections)) {
        const collection = mongo.db.collection<Row>(name)
        await collection.deleteMany({})
        for await (const page of pages())
          for (let at = 0; at < page.length; at += AT_ONCE) {
            const some = page.slice(at, at + AT_ONCE)
            for (const row of some) digest.add(textOf(name, row))
            await collection.insertMany(some, { ordered: false })
          }
      }
      return digest
    },
    finish: (kept: string) => remember(mongo.db, { source, told, kept }),
  })
  try {
    const { moved, isEmpty, kept } = steps
    const known = (await moved()) ?? undefined
    const place = placeOf(to)
    const look = { place, source, told, isEmpty, kept }
    if (!(await isToBeCopied(known, look))) return { rows: countOf(known), copied: false }
    const wanted = await steps.copy()
    const found = await kept()
    if (found !== wanted.toString())
      throw new Error(`What ${place} keeps is not what it was given. Move again.`)
    await steps.finish(found)
    return { rows: wanted.count(), copied: true }
  } finally {
    await mongo.close()
  }
}

const MARKER = 'busker'

const countOf = (known: Moved | undefined) => Number.parseInt(known?.kept ?? '0')

const markerOf = (db: Db) => db.collection<Moved & { _id: string }>('moved_from')

const remember = (db: Db, moved: Moved) =>
  markerOf(db).updateOne({ _id: MARKER }, { $set: moved }, { upsert: true })

const textOf = (name: string, row: Row) => `${name} ${orderedJson(row)}`

async function digestOf(db: Db, names: string[]) {
  const digest = createDigest()
  for (const name of names)
    for await (const row of db.collection<Row>(name).find()) digest.add(textOf(name, row))
  return digest.toString()
}
