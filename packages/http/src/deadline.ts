/** The header in which a service says how many ms its caller still waits. */
export const PATIENCE = 'x-patience-ms'

const MOST_MS = 3_600_000

/** When the caller of a request gives up, in ms since 1970; undefined when it does not say. */
export function deadlineIn(header: string | undefined, now = Date.now()) {
  const ms = Number(header)
  return /^\d{1,7}$/.test(header ?? '') && ms <= MOST_MS ? now + ms : undefined
}
