import { z } from 'zod'
import { UserError } from './user-error.ts'

const token = z.object({ access_token: z.string() })
const failure = z.object({ error: z.object({ message: z.string() }) })

export type Ask = (path: string, init?: RequestInit) => Promise<unknown>

/**
 * Asks a running Busker as its operator. A refusal becomes a line for the person at the terminal.
 * `fetch` may reach the server over the network or in this process.
 */
export async function asOperator(
  fetch: (request: Request) => Promise<Response> | Response,
  origin: string,
  operatorKey: string,
): Promise<Ask> {
  const ask = async (path: string, bearer: string, init: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' }
    const response = await fetch(new Request(new URL(path, origin), { ...init, headers }))
    const body: unknown = await response.json().catch(() => undefined)
    if (response.ok) return body
    const message = failure.safeParse(body).data?.error.message
    throw new UserError(message ?? `The server answered ${response.status} to ${path}.`, 1)
  }
  const { access_token } = token.parse(await ask('/auth/token', operatorKey, { method: 'POST' }))
  return (path, init) => ask(path, access_token, init)
}
