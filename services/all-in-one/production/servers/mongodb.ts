import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { type Place, env, installed, missing, run } from './place.ts'

/** SecantusDB, which speaks MongoDB's protocol and keeps what it acknowledged on disk. */
export async function startMongo(place: Place) {
  const { folder, ports } = place
  const program = join(installed, 'secantusdb/bin/secantusd-py')
  if (!existsSync(program)) throw missing('SecantusDB', 'install-secantusdb.sh', 'MONGODB_URL')
  const port = ports.of('mongodb')
  const url = `mongodb://127.0.0.1:${port}`
  return run(
    {
      name: 'SecantusDB',
      command: [
        program,
        '--host=127.0.0.1',
        `--port=${port}`,
        `--storage-path=${join(folder, 'mongodb')}`,
        '--cache-size=256M',
        '--standalone',
        '--sync-on-commit',
        '--log-level=WARNING',
      ],
      env,
      log: join(folder, 'mongodb.log'),
      ready: async () => {
        const client = new MongoClient(url, { serverSelectionTimeoutMS: 1000 })
        try {
          return await client.db('admin').command({ ping: 1 })
        } finally {
          await client.close()
        }
      },
    },
    url,
    place,
  )
}
