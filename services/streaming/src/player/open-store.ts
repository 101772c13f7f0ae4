import { openMongoPlayers } from './store.mongo.ts'
import { openPostgresPlayers } from './store.postgres.ts'

/** The store that the scheme of a URL chooses. */
export const openPlayerStore = (url: string) =>
  url.startsWith('mongodb') ? openMongoPlayers(url) : openPostgresPlayers(url)
