import type { Role } from '@busker/http/access'

/** What roles are called on pages. */
export const ROLE_NAMES: Record<Role, string> = {
  owner: 'Owner',
  admin: 'Administrator',
  artist: 'Artist',
  listener: 'Listener',
}
