const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ConnectionRefused',
  'ConnectionClosed',
  'FailedToOpenSocket',
])
const LATE = new Set(['ETIMEDOUT', 'ESOCKETTIMEDOUT', 'ECONNTIMEDOUT', 'Timeout'])

/** What an error of a socket, of Node's or of Bun's, means; undefined when it is none. Looks into causes. */
export function socketProblem(error: unknown): 'away' | 'late' | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error ? String(error.code) : ''
  if (LATE.has(code) || error.name === 'TimeoutError') return 'late'
  if (AWAY.has(code)) return 'away'
  return socketProblem(error.cause)
}
