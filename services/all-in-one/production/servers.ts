import type { Program } from './program.ts'
import { startMongo } from './servers/mongodb.ts'
import type { Place, Started } from './servers/place.ts'
import { startPostgres } from './servers/postgres.ts'
import { startRedis } from './servers/redis.ts'
import { startTypesense } from './servers/typesense.ts'
import { startVersitygw } from './servers/versitygw.ts'

/** Where the stores are. `postgres` and `mongodb` without the name of a database. */
export interface StoreUrls {
  postgres: string
  mongodb: string
  redis: string
  search: string
  blobs: string
}

/** Each store: how it is started here, and the variable that names one that is not to be. */
const stores: [keyof StoreUrls, variable: string, start: (place: Place) => Promise<Started>][] = [
  ['postgres', 'POSTGRES_URL', startPostgres],
  ['mongodb', 'MONGODB_URL', startMongo],
  ['redis', 'REDIS_URL', startRedis],
  ['search', 'TYPESENSE_URL', startTypesense],
  ['blobs', 'S3_URL', startVersitygw],
]

/** Starts those real servers whose URLs the environment does not name. Throws what to install. */
export async function startServers(place: Place, given: Partial<Record<string, string>>) {
  const urls: StoreUrls = { postgres: '', mongodb: '', redis: '', search: '', blobs: '' }
  const programs: Partial<Record<keyof StoreUrls, Program>> = {}
  const begin = async ([name, variable, start]: (typeof stores)[number]) => {
    const url = given[variable]
    if (url) return void (urls[name] = url)
    const started = await start(place)
    urls[name] = started.url
    programs[name] = started.program
  }
  const stop = async () => {
    await Promise.all(Object.values(programs).map((program) => program.stop()))
  }
  const begun = await Promise.allSettled(stores.map(begin))
  const failed = begun.find((one) => one.status === 'rejected')
  if (failed) {
    await stop()
    throw failed.reason
  }
  return { urls, programs, stop }
}
