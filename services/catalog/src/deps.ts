import type { Blobs } from '@busker/blobs/blobs'
import type { Originals } from '@busker/blobs/originals'
import type { Verify } from '@busker/http/access'
import type { Analysing } from './analysing/analyse-tracks.ts'
import type { Imports } from './importing/run-imports.ts'
import type { Links } from './links.ts'
import type { Plays } from './plays.ts'
import type { FollowingReception } from './reception/follow-reception.ts'
import type { FindCompany } from './recommendations/company.ts'
import type { CatalogStore } from './store.ts'

/** All that the catalog service asks of the world. */
export interface CatalogDeps {
  store: CatalogStore
  blobs: Blobs
  /** Where imported files are kept besides their folder, if anywhere. */
  originals: Originals | undefined
  imports: Pick<Imports, 'poke'>
  analysing: Pick<Analysing, 'left'>
  links: Links
  plays: Plays
  company: FindCompany
  reception: Pick<FollowingReception, 'now'>
  verify: Verify
  serviceSecret: Uint8Array
}
