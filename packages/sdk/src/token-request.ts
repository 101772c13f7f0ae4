import { type Fetch, originOf, reach, read, usualFetch } from './reach.ts'
import { type Retry, repeat } from './repeat.ts'

/** An app as it is registered at `/account/apps`. */
export interface App {
  /** The address of the Busker. */
  site: string
  clientId: string
  /** Only for apps that run on a server: who has a page has its secrets. */
  clientSecret?: string
  fetch?: Fetch
}

export interface Tokens {
  access: string
  refresh?: string | undefined
  /** When to get another, in ms since 1970: a while before this one ends. */
  renewAt: number
}

const PART_OF_ITS_LIFE = 0.95

/** Asks `/api/token` for tokens (RFC 6749, 3.2), the app named by its secret if it has one. */
export async function requestTokens(
  app: App,
  form: Record<string, string>,
  retry: Retry,
): Promise<Tokens> {
  const asked = Date.now()
  const answer = await repeat(
    async (signal) => read(await post(app, '/api/token', form, signal), signal),
    retry,
  )
  const told = answer as { access_token: string; refresh_token?: string; expires_in: number }
  return {
    access: told.access_token,
    refresh: told.refresh_token,
    renewAt: asked + told.expires_in * 1000 * PART_OF_ITS_LIFE,
  }
}

/** Ends an authorization with all its tokens, by its refresh token (RFC 7009). */
export const revoke = (app: App, token: string): Promise<unknown> =>
  repeat((signal) => post(app, '/oauth/revoke', { token }, signal), {})

function post(
  { site, clientId, clientSecret, fetch = usualFetch }: App,
  path: string,
  form: Record<string, string>,
  signal: AbortSignal,
) {
  const body = new URLSearchParams(form)
  const headers = new Headers()
  if (clientSecret === undefined) body.set('client_id', clientId)
  else
    headers.set('authorization', `Basic ${btoa(`${escaped(clientId)}:${escaped(clientSecret)}`)}`)
  return reach(fetch, originOf(site) + path, { method: 'POST', headers, body, signal })
}

/** RFC 6749, 2.3.1: form-encoded before it is Basic. */
const escaped = (text: string) => new URLSearchParams([['', text]]).toString().slice(1)
