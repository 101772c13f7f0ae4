import type { Fetch } from './reach.ts'

export const SITE = 'https://music.example'

export interface Asked {
  method: string
  url: string
  headers: Headers
  body: unknown
}
type Answer = Response | Error | ((asked: Asked) => Response | Promise<Response>)

/** A site that gives these answers in turn (the last one again and again), and what it was asked. */
export function siteThatAnswers(...answers: Answer[]) {
  const asked: Asked[] = []
  const fetch: Fetch = async (url, { method = 'GET', headers, body, signal }) => {
    signal?.throwIfAborted()
    const one = { method, url, headers: new Headers(headers), body }
    asked.push(one)
    const answer = answers[asked.length - 1] ?? answers.at(-1)
    if (answer instanceof Error) throw answer
    if (typeof answer === 'function') return answer(one)
    return answer?.clone() ?? new Response(null, { status: 404 })
  }
  return { fetch, asked }
}

export const json = (value: unknown, status = 200, headers: Record<string, string> = {}) =>
  Response.json(value, { status, headers })

export const refusal = (status: number, reason: string, headers: Record<string, string> = {}) =>
  json({ error: { status, reason, message: `It is ${reason}.` } }, status, {
    'x-request-id': 'r-1',
    ...headers,
  })

/** What a call was refused with. */
export const errorFrom = async (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  )
