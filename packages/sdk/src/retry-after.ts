/**
 * How long `Retry-After` asks to wait, in ms (RFC 9110, 10.2.3: seconds or a date). A date is compared
 * with the `Date` of the same answer where that can be read, since our clock may be wrong.
 */
export function retryAfterMs(retryAfter: string | null, date?: string | null): number | undefined {
  if (!retryAfter) return undefined
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000
  const now = Date.parse(date ?? '')
  const until = Date.parse(retryAfter) - (Number.isNaN(now) ? Date.now() : now)
  return Number.isNaN(until) ? undefined : Math.max(0, until)
}
