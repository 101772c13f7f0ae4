import type { Originals } from '@busker/blobs/originals'
import type { EventLog } from '@busker/events/log'
import type { Verify } from '@busker/http/access'
import type { Limiter } from '@busker/limits/limiter'
import type { createPlayGrants } from '@busker/play-grant/grant'
import type { Catalog } from './catalog.ts'
import type { Budgets } from './embed-keys/budgets.ts'
import type { EmbedKeys } from './embed-keys/embed-keys.ts'
import type { MediaUrls } from './media/media-url.ts'
import type { Music } from './player/music.ts'
import type { Players } from './player/players.ts'
import type { Previews } from './previews/previews.ts'
import type { RenditionStore } from './renditions/store.ts'

/** All that the streaming service asks of the world. */
export interface StreamingDeps {
  renditions: RenditionStore
  events: EventLog
  verify: Verify
  catalog: Catalog
  grants: ReturnType<typeof createPlayGrants>
  mediaUrls: MediaUrls
  /** How long the address of bytes is good for. */
  mediaSeconds: number
  /** Play grants by address of the client. */
  tries: Limiter
  embedKeys: EmbedKeys
  budgets: Budgets
  previews: Previews
  /** Where originals are fetched from, if not from their folder. */
  originals: Originals | undefined
  players: Players
  music: Music
  /** The origin of the site, without a slash at the end. */
  own: string
}
