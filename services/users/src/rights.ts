import type { Access } from '@busker/http/access'
import { ApiError } from '@busker/http/errors'

// What nobody is granted below is refused. Each route is about who asks: nobody changes others.

/** The site itself, as an app. */
const OWN_CLIENT = 'busker'

/** What of a profile its owner's token shows, as in the Web API. */
export const maySeePrivate = (access: Access) => access.scopes.has('user-read-private')
export const maySeeEmail = (access: Access) => access.scopes.has('user-read-email')

/** Throws 403 when the token may not do what the scope is for. */
export function mustHaveScope(access: Access, scope: string) {
  if (!access.scopes.has(scope))
    throw new ApiError(403, 'INSUFFICIENT_SCOPE', `The access token lacks the scope ${scope}.`)
}

/**
 * Name and settings are changed by their person alone, on the site itself: no scope lets another app
 * rename somebody. Throws 403 otherwise.
 */
export function mustMayChangeProfile(access: Access) {
  if (access.userId === undefined || access.clientId !== OWN_CLIENT)
    throw new ApiError(
      403,
      'OWN_SITE_ONLY',
      'Only the site itself changes profiles and settings. Send people to /account/profile.',
    )
}
