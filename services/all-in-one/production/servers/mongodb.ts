import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MongoClient, MongoServerError } from 'mongodb'
import { createProgram } from '../program.ts'
import { type Place, env, installed, missing, run } from './place.ts'

const USER = 'busker'
const USER_EXISTS = 51_003

/** SecantusDB, which speaks MongoDB's protocol and keeps what it acknowledged on disk. */
export async function startMongo(place: Place) {
  const { folder, ports, password } = place
  const program = join(installed, 'secantusdb/bin/secantusd-py')
  if (!existsSync(program)) throw missing('SecantusDB', 'install-secantusdb.sh', 'MONGODB_URL')
  const port = ports.of('mongodb')
  const open = `mongodb://127.0.0.1:${port}`
  const url = `mongodb://${USER}:${password}@127.0.0.1:${port}/?authSource=admin`
  const recipe = (address: string, ...options: string[]) => ({
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
      ...options,
    ],
    env,
    log: join(folder, 'mongodb.log'),
    ready: () => command(address, { ping: 1 }),
  })
  const hasUser = join(folder, 'mongodb-has-user')
  if (!existsSync(hasUser)) {
    // Users are made while it asks for none.
    const unlocked = createProgram(recipe(open), place.watch)
    await unlocked.start()
    try {
      await command(open, { createUser: USER, pwd: password, roles: ['root'] })
    } catch (error) {
      if (!(error instanceof MongoServerError && error.code === USER_EXISTS)) throw error
    } finally {
      await unlocked.stop()
    }
    await writeFile(hasUser, '')
  }
  return run(recipe(url, '--auth'), url, place)
}

async function command(url: string, asked: Record<string, unknown>) {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 1000 })
  try {
    return await client.db('admin').command(asked)
  } finally {
    await client.close()
  }
}
