import type { UserAccess } from './access.ts'

/** What an access token of a test stands for: a listener without scopes, unless told. */
export const accessOf = (userId: string, more: Partial<UserAccess> = {}): UserAccess => ({
  userId,
  clientId: 'busker',
  sessionId: `session of ${userId}`,
  role: 'listener',
  artistIds: new Set(),
  scopes: new Set(),
  ...more,
})
