import type { OutboxDatabase } from '@busker/events/postgres-outbox'
import type { ColumnType, Expression, Generated } from 'kysely'
import type { SavedKind } from './library/kinds.ts'
import type { Settings } from './settings/settings.schemas.ts'

export interface UsersDatabase extends OutboxDatabase {
  profile: {
    userId: string
    displayName: string
    /** ISO 3166-1 alpha-2. */
    country: string | null
    /** BCP 47. */
    locale: string | null
    explicitFilter: Generated<boolean>
    /** What apps know somebody by across changes of everything else; never the id, never changed. */
    accountId: Generated<string>
    /** Which of the person's pictures is shown. */
    pictureId: string | null
    /** Those that differ from the usual. */
    settings: ColumnType<Partial<Settings>, string | undefined, string>
    createdAt: Generated<Date>
    updatedAt: Generated<Date>
  }
  /** A blob of somebody's picture, noted before it is kept, so that none is forgotten. */
  picture: {
    key: string
    /** The same for all sizes of one picture. */
    pictureId: string
    userId: string
    width: number
    height: number
    createdAt: Generated<Date>
  }
  follow: {
    userId: string
    kind: 'artist' | 'user'
    targetId: string
    createdAt: Generated<Date>
  }
  savedItem: {
    userId: string
    kind: SavedKind
    targetId: string
    addedAt: ColumnType<Date, Expression<Date>, never>
    /** Tells apart what was saved at one time, in the order of saving. */
    seq: Generated<string>
  }
}
