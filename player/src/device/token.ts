import type { Fetch } from '../ask.ts'
import type { Clock } from '../playback/clock.ts'

/** Gives an access token with the scope `streaming`; called again when that one is refused. */
export type GetToken = () => string | Promise<string>

/** The page gave no token, or one that the server does not take. */
export class TokenError extends Error {
  override readonly name = 'TokenError'
}

/** Music waits this long for a token, then plays as anybody's. */
const PATIENCE_MS = 8000

/**
 * Sends requests as somebody. Keeps the token that the page gave until the server refuses it (401),
 * then asks for another one, once. `fetch` throws for the network, like the browser's.
 */
export function createToken(getToken: GetToken, clock: Clock, fetch: Fetch) {
  let kept: string | undefined
  let asking: Promise<string> | undefined

  async function ask() {
    try {
      const given: unknown = await getToken()
      if (typeof given !== 'string' || !given) throw new TypeError('getToken() gave no token.')
      kept = given
      return given
    } catch (thrown) {
      throw new TokenError(thrown instanceof Error ? thrown.message : String(thrown))
    } finally {
      asking = undefined
    }
  }
  /** Whoever needs a token while one is asked for waits for the same. */
  const take = (refused?: string) =>
    kept !== undefined && kept !== refused ? Promise.resolve(kept) : (asking ??= ask())

  function send(url: string, init: RequestInit, token: string) {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${token}`)
    return fetch(url, { ...init, headers })
  }

  /** Throws a TokenError when there is no token, or when the second one is refused as well. */
  async function call(url: string, init: RequestInit): Promise<Response> {
    const first = await take()
    const answer = await send(url, init, first)
    if (answer.status !== 401) return answer
    await answer.body?.cancel()
    const second = await send(url, init, await take(first))
    if (second.status !== 401) return second
    throw new TokenError('The server does not take this token: it has expired, or is not its own.')
  }

  return {
    call,
    /** As `call`, but without a token where there is none: public music plays all the same. */
    async callAnyway(url: string, init: RequestInit): Promise<Response> {
      const late = Promise.withResolvers<never>()
      const cancel = clock.after(PATIENCE_MS, () => late.reject(new TokenError('No token came.')))
      try {
        await Promise.race([take(), late.promise])
        return await call(url, init)
      } catch (thrown) {
        if (!(thrown instanceof TokenError)) throw thrown
        return fetch(url, init)
      } finally {
        cancel()
      }
    },
    /** The last request of a page that goes. */
    leave(url: string, init: RequestInit) {
      if (kept !== undefined)
        void send(url, { ...init, keepalive: true }, kept).catch(() => undefined)
    },
  }
}
export type Token = ReturnType<typeof createToken>
