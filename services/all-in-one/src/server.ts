import { z } from 'zod'
import { UserError } from './user-error.ts'

const token = z.object({ access_token: z.string() })
const failure = z.object({ error: z.object({ message: z.string() }) })

export type Ask = (path: string, init?: RequestInit) => Promise<unknown>

type Fetch = (request: Request) => Promise<Response> | Response

/**
 * Asks a running Busker with this bearer token. A refusal becomes a line for the person at the terminal.
 * `fetch` may reach the server over the network or in this process.
 */
export const askWith =
  (fetch: Fetch, origin: string, bearer: string): Ask =>
  async (path, init = {}) => {
    const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' }
    const response = await fetch(new Request(new URL(path, origin), { ...init, headers }))
    const body: unknown = await response.json().catch(() => undefined)
    if (response.ok) return body
    const message = failure.safeParse(body).data?.error.message
    throw new UserError(message ?? `The server answered ${response.status} to ${path}.`, 1)
  }

/** Asks a running Busker as its operator, with the rights of its owner. */
export async function asOperator(fetch: Fetch, origin: string, operatorKey: string): Promise<Ask> {
  const asked = await askWith(fetch, origin, operatorKey)('/auth/token', { method: 'POST' })
  return askWith(fetch, origin, token.parse(asked).access_token)
}
