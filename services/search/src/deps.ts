import type { EventLog } from '@busker/events/log'
import type { Verify } from '@busker/http/access'
import type { Found } from './found.ts'
import type { SearchIndex } from './search-index/search-index.ts'
import type { Sources } from './sources.ts'

/** All that the search service asks of the world. */
export interface SearchDeps {
  index: SearchIndex
  events: EventLog
  verify: Verify
  sources: Sources
  found: Found
  /** The origin of the site, without a slash at the end. */
  publicUrl: string
}
