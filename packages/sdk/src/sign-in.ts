import { BuskerError } from './error.ts'
import { base64url, random } from './random.ts'
import { originOf } from './reach.ts'
import { type App, type Tokens, requestTokens, revoke } from './token-request.ts'

/** Where tokens stay: `sessionStorage`, `localStorage`, or something of yours, as on a server for each person. */
export interface TokenStorage {
  getItem(key: string): string | null | Promise<string | null>
  setItem(key: string, value: string): unknown
  removeItem(key: string): unknown
}

export interface SignInOptions extends App {
  /** As it is registered, letter by letter. */
  redirectUri: string
  /** What the app wants to do for somebody. */
  scopes?: readonly string[]
  /** Default: `sessionStorage`, so each tab signs in by itself and forgets with it. */
  storage?: TokenStorage
}

export interface SignIn {
  /** Sends the person to the site, to come back to `redirectUri`. `more`: as `{ prompt: 'none' }`. */
  start(more?: Record<string, string>): Promise<never>
  /** Where `start` sends the person, for who has no page. */
  address(more?: Record<string, string>): Promise<string>
  /**
   * On the way back: false if there is nothing to finish, true if somebody signed in. Without `url` it is
   * of the page, and disappears from its address. Throws a BuskerError, as `access_denied`.
   */
  finish(url?: string | URL): Promise<boolean>
  /** The access token, renewed when it is time, for `createBusker`; undefined for nobody. */
  token: (refused?: string) => Promise<string | undefined>
  /** Forgets the tokens, and ends them at the site. */
  signOut(): Promise<void>
}

/** Again with the same refresh token is good for 30 s (the site's rule): an answer may have been lost. */
const RENEWAL = { withinMs: 20_000 }

/** Signs people in: the authorization code flow with PKCE (RFC 6749, 7636), `state` and `iss` checked (9207). */
export function createSignIn(options: SignInOptions): SignIn {
  const { clientId, redirectUri, scopes = [] } = options
  const site = originOf(options.site)
  const key = `busker ${site} ${clientId}`
  const storage = () => options.storage ?? sessionStorage
  let renewing: Promise<Tokens | undefined> | undefined
  let finishing: Promise<boolean> | undefined

  const tokens = async (): Promise<Tokens | undefined> =>
    JSON.parse((await storage().getItem(key)) ?? 'null') ?? undefined
  const keep = async (renewed: Tokens) => {
    await storage().setItem(key, JSON.stringify(renewed))
    return renewed
  }
  const forget = async () => {
    await storage().removeItem(key)
  }

  async function address(more: Record<string, string> = {}) {
    const [verifier, state] = [random(), random()]
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
    await storage().setItem(`${key} ${state}`, verifier)
    return `${site}/authorize?${new URLSearchParams({
      client_id: clientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: scopes.join(' '),
      code_challenge: base64url(new Uint8Array(hash)),
      code_challenge_method: 'S256',
      state,
      ...more,
    })}`
  }

  async function finishWith(answer: URLSearchParams) {
    const asked = `${key} ${answer.get('state')}`
    const verifier = await storage().getItem(asked)
    if (!verifier) throw refused('UNKNOWN_STATE', 'This answer is not to a question of ours.')
    await storage().removeItem(asked)
    if (answer.get('iss') !== site) throw refused('WRONG_ISSUER', `This answer is not of ${site}.`)
    const error = answer.get('error')
    if (error) throw refused(error, answer.get('error_description') ?? error)
    const form = {
      grant_type: 'authorization_code',
      code: answer.get('code') ?? '',
      redirect_uri: redirectUri,
      code_verifier: verifier,
    }
    // A code that comes twice is taken for stolen.
    await keep(await requestTokens(options, form, { tries: 1 }))
    return true
  }

  /** One at a time, and not if another call or tab was faster: a refresh token is good for one renewal. */
  const renew = (used: Tokens) =>
    (renewing ??= alone(key, async () => {
      const now = await tokens()
      if (!now || now.access !== used.access) return now
      if (!now.refresh) return undefined
      try {
        const form = { grant_type: 'refresh_token', refresh_token: now.refresh }
        return await keep(await requestTokens(options, form, RENEWAL))
      } catch (error) {
        if (error instanceof BuskerError && error.reason === 'invalid_grant') await forget()
        throw error
      }
    }).finally(() => {
      renewing = undefined
    }))

  return {
    address,
    async start(more) {
      location.assign(await address(more))
      return new Promise<never>(() => {})
    },
    async finish(url) {
      const { searchParams: answer } = new URL(url ?? location.href)
      if (finishing && !answer.has('state')) return finishing
      if (!answer.has('state') || !(answer.has('code') || answer.has('error'))) return false
      if (url === undefined) history.replaceState(history.state, '', cleaned(location.href))
      finishing = finishWith(answer).finally(() => {
        finishing = undefined
      })
      return finishing
    },
    async token(refused) {
      const now = await tokens()
      if (!now) return undefined
      if (now.access !== refused && Date.now() < now.renewAt) return now.access
      return (await renew(now))?.access
    },
    async signOut() {
      const now = await tokens()
      await forget()
      if (now) await revoke(options, now.refresh ?? now.access)
    },
  }
}

const refused = (reason: string, message: string) => new BuskerError({ status: 0, reason, message })

/** The address without the answer: a reload is no second one. */
function cleaned(address: string) {
  const url = new URL(address)
  for (const name of ['code', 'state', 'iss', 'error', 'error_description'])
    url.searchParams.delete(name)
  return url.href
}

/** Alone among the tabs of a browser, which may share a storage. */
const alone = async (name: string, work: () => Promise<Tokens | undefined>) =>
  typeof document === 'undefined' || !navigator.locks
    ? work()
    : await navigator.locks.request(name, work)
