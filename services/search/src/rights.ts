import type { UserAccess } from '@busker/http/access'

// What nobody is granted below is refused: each right names who has it. Everybody may search.

/** The scope that a token needs to build the index anew. */
export const ADMIN = 'admin'

/** Build the index anew, which reads everything there is: who runs the site. */
export const mayReindex = ({ role, scopes }: UserAccess) =>
  (role === 'owner' || role === 'admin') && scopes.has(ADMIN)
