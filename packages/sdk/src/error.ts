import { retryAfterMs } from './retry-after.ts'

interface Told {
  /** The status of HTTP; 0 if there was no answer. */
  status: number
  reason: string
  message: string
  requestId?: string | undefined
  /** How long the site asks to wait, in ms. */
  retryAfterMs?: number | undefined
  cause?: unknown
}

/** What every call throws when it does not succeed, except for an abort of yours. */
export class BuskerError extends Error {
  override readonly name = 'BuskerError'
  /** The status of HTTP; 0 if there was no answer. */
  readonly status: number
  /**
   * What to branch on: a reason of the API such as `TRACK_NOT_FOUND`, an error of OAuth such as
   * `access_denied`, or one of ours: `UNREACHABLE`, `TIMEOUT`, `REDIRECTED`, `NOT_THE_API`,
   * `UNKNOWN_STATE`, `WRONG_ISSUER`.
   */
  readonly reason: string
  /** `X-Request-Id`: tell it the operator. */
  readonly requestId: string | undefined
  /** `Retry-After`, in ms. */
  readonly retryAfterMs: number | undefined

  constructor({ message, status, reason, requestId, retryAfterMs, cause }: Told) {
    super(message, { cause })
    this.status = status
    this.reason = reason
    this.requestId = requestId
    this.retryAfterMs = retryAfterMs
  }
}

/** The error that an answer tells: `{"error":{reason,message}}`, or OAuth's `{error,error_description}`. */
export async function errorOf(answer: Response): Promise<BuskerError> {
  const { status, headers } = answer
  const told = {
    status,
    requestId: headers.get('x-request-id') ?? undefined,
    retryAfterMs: retryAfterMs(headers.get('retry-after'), headers.get('date')),
  }
  if (answer.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    await answer.body?.cancel()
    return new BuskerError({
      ...told,
      reason: 'REDIRECTED',
      message: 'The site sent us elsewhere.',
    })
  }
  const text = await answer.text()
  const { error, error_description: description } = parsed(text)
  if (typeof error === 'string')
    return new BuskerError({
      ...told,
      reason: error,
      message: typeof description === 'string' ? description : error,
    })
  const { reason, message } = (error ?? {}) as Record<string, unknown>
  return new BuskerError({
    ...told,
    reason: typeof reason === 'string' ? reason : 'UNKNOWN',
    message: typeof message === 'string' ? message : `The site answered with status ${status}.`,
  })
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) ?? {}
  } catch {
    return {}
  }
}
