import type { AuthorizeRequest } from './authorize-request.ts'

/** A little of the past, for clocks that differ. */
const LEEWAY_SECONDS = 2

/**
 * Where somebody signs in and then comes back to the request of an app. What asked for it, `prompt=login`
 * or `max_age`, is met by a sign-in from now on; the request says so when it comes back.
 */
export function toSignInFirst(search: string, request?: AuthorizeRequest, again = false) {
  const since = Math.floor(Date.now() / 1000) - LEEWAY_SECONDS
  const anew = request?.prompts.has('login') || request?.maxAge !== undefined
  // As text: written anew it could get longer than what is carried along.
  const asked = anew
    ? `${search.replaceAll(/&busker_auth_after=[^&]*/g, '')}&busker_auth_after=${since}`
    : search
  const query = new URLSearchParams({ next: `/authorize${asked}` })
  if (again) query.set('again', '1')
  if (request?.loginHint) query.set('login', request.loginHint.slice(0, 256))
  return `/sign-in?${query}`
}
