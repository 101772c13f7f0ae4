const TIMEOUT_MS = 15_000

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

export const anonymous: Fetch = (...call) => globalThis.fetch(...call)

/**
 * Asks a server for `/v1/…` without cookies; `status` is 0 where it does not answer, and `body` is
 * undefined where that is no JSON.
 */
export const createAsk = (origin: string, fetch: Fetch) =>
  async function ask(path: string, init: RequestInit = {}) {
    const response = await fetch(`${origin}/v1/${path}`, {
      mode: 'cors',
      credentials: 'omit',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...init,
    }).catch(() => undefined)
    const body: unknown = await response?.json().catch(() => undefined)
    return { status: response?.status ?? 0, body }
  }
