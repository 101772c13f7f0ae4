import { orAbort } from './abortable.ts'
import type {
  CallOptions,
  ItemAt,
  Method,
  Output,
  PageAt,
  PathsOf,
  PathsOfPages,
  Rest,
} from './call.ts'
import { pagesFrom } from './pages.ts'
import { random } from './random.ts'
import { type Fetch, originOf, reach, read, usualFetch } from './reach.ts'
import { type Retry, repeat } from './repeat.ts'
import { type Given, requestOf } from './request-of.ts'

export { BuskerError } from './error.ts'
export type { CallOptions, Input, Output } from './call.ts'

/**
 * Gives the access token to send; undefined for none. After a 401 it is called once more with the
 * token that was `refused`: another one is tried, the same is not.
 */
export type TokenSource = (refused?: string) => string | undefined | Promise<string | undefined>

export interface BuskerOptions {
  /** The address of the Busker, as in `https://music.example`. Tokens are sent nowhere else. */
  site: string
  /** Without one: what everybody may see. */
  token?: string | TokenSource
  retry?: Retry
  /** In place of the platform's, as in tests. */
  fetch?: Fetch
}

export interface FetchOptions extends CallOptions {
  headers?: Record<string, string>
}

export interface Busker {
  get<P extends PathsOf<'get'>>(path: P, ...rest: Rest<'get', P>): Promise<Output<'get', P>>
  post<P extends PathsOf<'post'>>(path: P, ...rest: Rest<'post', P>): Promise<Output<'post', P>>
  put<P extends PathsOf<'put'>>(path: P, ...rest: Rest<'put', P>): Promise<Output<'put', P>>
  patch<P extends PathsOf<'patch'>>(path: P, ...rest: Rest<'patch', P>): Promise<Output<'patch', P>>
  delete<P extends PathsOf<'delete'>>(
    path: P,
    ...rest: Rest<'delete', P>
  ): Promise<Output<'delete', P>>
  /** All items of a list, page by page as they are read. */
  all<P extends PathsOfPages>(path: P, ...rest: Rest<'get', P>): AsyncGenerator<ItemAt<P>>
  /** The pages of a list, for `total` and the like. */
  pages<P extends PathsOfPages>(path: P, ...rest: Rest<'get', P>): AsyncGenerator<PageAt<P>>
  /** Any path, known to the types or not: token, retries and errors as in all calls, the answer untouched. */
  fetch(method: Method, path: string, input?: Given, options?: FetchOptions): Promise<Response>
}

/** A client of one Busker. It keeps nothing; make as many as you like. */
export function createBusker(options: BuskerOptions): Busker {
  const origin = originOf(options.site)
  const { token, retry = {}, fetch = usualFetch } = options

  /** One try. Who is told that the token is bad may have another. */
  async function ask(url: string, init: RequestInit & { signal: AbortSignal }) {
    const send = (bearer: string | undefined) => {
      const headers = new Headers(init.headers)
      if (bearer) headers.set('authorization', `Bearer ${bearer}`)
      return reach(fetch, url, { ...init, headers })
    }
    if (typeof token !== 'function') return send(token)
    const bearer = await orAbort(token(), init.signal)
    try {
      return await send(bearer)
    } catch (error) {
      if (!bearer || (error as { status?: number }).status !== 401) throw error
      const another = await orAbort(token(bearer), init.signal)
      if (!another || another === bearer) throw error
      return send(another)
    }
  }

  async function call<T>(
    method: Method,
    template: string,
    given: object = {},
    { signal, contentType, idempotencyKey, headers }: FetchOptions,
    use: (answer: Response, signal: AbortSignal) => T | Promise<T>,
  ): Promise<T> {
    const { path, body, type } = requestOf(template, given as Given)
    const url = new URL(path, origin)
    if (url.origin !== origin) throw new TypeError(`${url.origin} is not ${origin}.`)
    const sent = new Headers(headers)
    if (contentType ?? type) sent.set('content-type', contentType ?? type ?? '')
    // Also for PUT and DELETE: to reorder twice, or to remove by position twice, is not to do it once.
    if (method !== 'get') sent.set('idempotency-key', idempotencyKey ?? random())
    const init = { method: method.toUpperCase(), headers: sent, ...(body && { body }) }
    return repeat(
      async (either) => use(await ask(url.href, { ...init, signal: either }), either),
      retry,
      signal,
    )
  }

  const calling =
    (method: Method) =>
    (path: string, given?: object, how: CallOptions = {}) =>
      call(method, path, given, how, read)
  const get = calling('get')

  async function* pages(path: string, given?: object, how?: CallOptions) {
    yield* pagesFrom(await get(path, given, how), (next) => get(next, {}, how))
  }
  async function* all(path: string, given?: object, how?: CallOptions) {
    for await (const { items } of pages(path, given, how)) yield* items
  }

  return {
    get,
    post: calling('post'),
    put: calling('put'),
    patch: calling('patch'),
    delete: calling('delete'),
    all,
    pages,
    fetch: (method, path, given, how = {}) => call(method, path, given, how, (answer) => answer),
  } as Busker
}
