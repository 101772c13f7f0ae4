/** The server said no, in words for people. */
export class Refused extends Error {
  readonly reason: string
  constructor(reason: string, message: string) {
    super(message)
    this.reason = reason
  }
}

interface Refusal {
  error?: { reason?: string; message?: string }
}

/** Sends JSON to this site. Resolves to its answer; throws Refused, or TypeError when there is none. */
export async function ask<Answer>(path: string, body: unknown = {}): Promise<Answer> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (response.status === 204) return undefined as Answer
  const answer = (await response.json().catch(() => ({}))) as Answer & Refusal
  if (response.ok) return answer
  throw new Refused(
    answer.error?.reason ?? '',
    answer.error?.message ?? 'This did not work. Try again.',
  )
}
