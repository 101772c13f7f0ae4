import { openMongoLedger } from './store.mongo.ts'
import { openPostgresLedger } from './store.postgres.ts'

/** The ledger that the scheme of a URL chooses. */
export const openLedger = (url: string) =>
  url.startsWith('mongodb') ? openMongoLedger(url) : openPostgresLedger(url)
