import { connectMongo } from '@busker/mongo/connect'
import { StoreProblem } from '@busker/stores/problem'
import { type Seen, clockOf, isSince } from './examined.ts'

const LEAST = '5.0'

/** MongoDB or DocumentDB: its version, clock, and whether documents and indexes may be made. */
export async function examineMongo(url: string, patience: number): Promise<Seen> {
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
    const problems = [
      ...(isSince(version, LEAST)
        ? []
        : [`It is too old: Busker needs MongoDB ${LEAST} or newer.`]),
      ...(refused
        ? [`${refused.message}. Give its user the role readWrite on this database.`]
        : []),
    ]
    return { version: `MongoDB ${version}`, aheadMs, problems }
  } finally {
    await mongo.close()
  }
}
