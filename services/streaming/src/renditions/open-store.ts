import { openMongoStore } from './store.mongo.ts'
import { openPostgresStore } from './store.postgres.ts'

/** The store that the scheme of a URL chooses. */
export const openRenditionStore = (url: string) =>
  url.startsWith('mongodb') ? openMongoStore(url) : openPostgresStore(url)
