import type { Generated } from 'kysely'

export interface UsersDatabase {
  profile: { userId: string; displayName: string; createdAt: Generated<Date> }
}
