import { BuskerError, errorOf } from './error.ts'

/** As much of `fetch` as we use. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

export const usualFetch: Fetch = (url, init) => fetch(url, init)

/** The origin of a site. Throws a TypeError if there is none. */
export function originOf(site: string): string {
  const { origin, protocol } = new URL(site)
  if (!/^https?:$/.test(protocol)) throw new TypeError(`${site} is no address of a site.`)
  return origin
}

/** Asks once and never elsewhere: a redirect is an error, as is whatever is no success. */
export async function reach(fetch: Fetch, url: string, init: RequestInit): Promise<Response> {
  const answer = await orUnreachable(
    fetch(url, { redirect: 'manual', credentials: 'omit', ...init }),
    init.signal,
  )
  // 304 comes to who asked for it with a header of theirs.
  if (answer.ok || answer.status === 304) return answer
  throw await orUnreachable(errorOf(answer), init.signal)
}

/** What an answer holds: JSON, text, or undefined for nothing. */
export async function read(answer: Response, signal: AbortSignal): Promise<unknown> {
  const text = await orUnreachable(answer.text(), signal)
  const type = answer.headers.get('content-type') ?? ''
  if (!text) return undefined
  if (/^application\/json\b/.test(type)) return JSON.parse(text)
  if (!type.startsWith('text/html')) return text
  throw new BuskerError({
    status: answer.status,
    reason: 'NOT_THE_API',
    message: `${answer.url} answered with a page. Is it the address of a Busker?`,
  })
}

const orUnreachable = <T>(asked: Promise<T>, signal: AbortSignal | null | undefined) =>
  asked.catch((cause: unknown) => {
    if (signal?.aborted) throw cause
    throw new BuskerError({
      status: 0,
      reason: 'UNREACHABLE',
      message: 'The site cannot be reached.',
      cause,
    })
  })
