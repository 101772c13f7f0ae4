import { connectMongo } from '@busker/mongo/connect'
import { type DeclaredIndexes, indexProblems } from '@busker/mongo/indexes'
import { explain } from '@busker/stores/explain'
import { StoreProblem } from '@busker/stores/problem'
import { type Seen, clockOf } from './examined.ts'

/**
 * MongoDB or DocumentDB: its version, clock, whether documents and indexes may be made, and whether
 * the indexes that are declared stand there.
 */
export async function examineMongo(
  url: string,
  patience: number,
  indexes: DeclaredIndexes = {},
): Promise<Seen> {
  const mongo = await connectMongo(url, { patience })
  const probe = mongo.db.collection<{ _id: string }>('busker_doctor')
  const asked = mongo.telling({
    version: async () => String((await mongo.db.command({ buildInfo: 1 })).version),
    async time() {
      // `hello` has been there since 5.0; what only speaks the protocol may know the older word alone.
      const hello = await mongo.db
        .command({ hello: 1 })
        .catch(() => mongo.db.command({ isMaster: 1 }))
      return (hello.localTime as Date).getTime()
    },
    isEmpty: async () =>
      (await mongo.db.listCollections({}, { nameOnly: true }).toArray()).length === 0,
    indexes: () => indexProblems(mongo.db, indexes),
    write: async () => {
      await probe.createIndex({ name: 1 })
      await probe.updateOne({ _id: 'probe' }, { $set: { name: 'probe' } }, { upsert: true })
      await probe.drop()
    },
  })
  try {
    const version = await asked.version()
    const aheadMs = await clockOf(() => asked.time())
    const refused = await asked.write().then(
      () => undefined,
      (error: unknown) => {
        if (!(error instanceof StoreProblem)) throw error
        return error
      },
    )
    const isEmpty = await asked.isEmpty()
    const problems = [
      ...(refused ? [explain(refused, {})] : []),
      ...(isEmpty ? [] : await asked.indexes()),
    ]
    const notes = isEmpty ? ['It is empty: the service makes what it needs when it starts.'] : []
    return { version: `MongoDB ${version}`, aheadMs, problems, notes }
  } finally {
    await mongo.close()
  }
}
