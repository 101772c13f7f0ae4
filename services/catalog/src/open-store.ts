import type { CatalogStore } from './store.ts'
import { openMongoStore } from './store.mongo.ts'
import { openPostgresStore } from './store.postgres.ts'

/** The store that a URL names: `postgres://…` or `mongodb://…`. */
export const openCatalogStore = (url: string): Promise<CatalogStore> =>
  /^mongodb(\+srv)?:/.test(url) ? openMongoStore(url) : openPostgresStore(url)
