import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startTemporaryPostgres } from '@busker/embedded-postgres/temporary'
import { startSecantusDb } from '@busker/test-servers/mongo'
import { startRedis } from '@busker/test-servers/redis'
import { startVersitygw } from '@busker/test-servers/s3'
import { startTypesense } from '@busker/test-servers/typesense'

/** A store that runs. */
export interface Store {
  /** The URL of a place in it, by a number, where nothing is yet. */
  place: (n: number) => string | Promise<string>
  stop: () => Promise<unknown>
}

/** Starts each kind of store, empty. Those that are not installed reject with what to run. */
export const startStore = {
  async MongoDB(): Promise<Store> {
    const { url, stop } = await startSecantusDb()
    return { place: (n) => `${url}bench${n}`, stop }
  },
  async PostgreSQL(): Promise<Store> {
    const { ensureDatabase, url, stop } = await startTemporaryPostgres()
    const place = async (n: number) => {
      await ensureDatabase(`bench${n}`)
      return url(`bench${n}`)
    }
    return { place, stop }
  },
  async Redis(): Promise<Store> {
    const redis = await startRedis()
    return { place: (n) => `${redis.url}/${n}`, stop: () => redis.stop() }
  },
  async S3(): Promise<Store> {
    const s3 = await startVersitygw()
    return { place: (n) => s3.url.replace('?', `/${n}?`), stop: () => s3.stop() }
  },
  async Typesense(): Promise<Store> {
    const typesense = await startTypesense()
    const { url, apiKey } = typesense
    const place = (n: number) => `typesense:${url}?key=${apiKey}&collection=bench${n}`
    return { place, stop: () => typesense.stop() }
  },
  async disk(folder: string): Promise<Store> {
    await mkdir(folder)
    return { place: (n) => pathToFileURL(join(folder, `${n}`)).href, stop: async () => {} }
  },
  async SQLite(folder: string): Promise<Store> {
    await mkdir(folder)
    return { place: (n) => `sqlite:${join(folder, `${n}.db`)}`, stop: async () => {} }
  },
}

export type StoreName = keyof typeof startStore
